/** Where each context's events are: the exported union's name, the file it is exported from, and its decider. */
export const CONTEXTS = [
  { title: 'A timebank', lib: 'community', union: 'TimebankEvent', decider: 'timebankDecider' },
  { title: 'A member', lib: 'community', union: 'MemberEvent', decider: 'memberDecider' },
  { title: 'An offer of help, or a request for it', lib: 'community', union: 'HelpEvent', decider: 'helpDecider' },
  { title: 'A ledger', lib: 'ledger', union: 'LedgerEvent', decider: 'ledgerDecider' },
  {
    title: 'An agreement between timebanks',
    lib: 'ledger',
    union: 'TimebankAgreementEvent',
    decider: 'timebankAgreementDecider',
  },
  { title: 'API tokens', lib: 'identity', union: 'TokenEvent', decider: 'apiTokens' },
];
