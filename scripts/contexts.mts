/** Where each context's events are: the exported union's name, the file it is exported from, and its decider. */
export const CONTEXTS = [
  { title: 'A timebank', lib: 'community', union: 'TimebankEvent', decider: 'timebankDecider' },
  { title: 'A member', lib: 'community', union: 'MemberEvent', decider: 'memberDecider' },
  { title: 'A ledger', lib: 'ledger', union: 'LedgerEvent', decider: 'ledgerDecider' },
  {
    title: 'An agreement between timebanks',
    lib: 'ledger',
    union: 'TimebankAgreementEvent',
    decider: 'timebankAgreementDecider',
  },
  { title: 'API tokens', lib: 'identity', union: 'TokenEvent', decider: 'apiTokens' },
];
