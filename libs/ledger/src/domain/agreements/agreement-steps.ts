import { type Steps, invariant } from '@awr/kernel';
import type { AccountId } from '../account-id';
import { entered } from '../corrections/entered';
import { enter } from '../enter';
import type { Ledger } from '../ledger';
import type { AgreementEvent } from './agreement-events';
import { known } from './known';
import { type ClaimId, type ExchangeId, claimIds, exchangeIds } from './numbered-id';
import type { Outcome } from './outcome';

/** What claims and exchanges mean for the ledger. */
export const agreementSteps: Steps<Ledger, AgreementEvent> = {
  HoursClaimed: (ledger, claim) => {
    const { claimId, member, minutes, on, recordedBy, confirmation, lapsesOn } = claim;
    const { category, activityId, groupId, organisationId } = claim;
    invariant(claimIds.read(claimId) === ledger.claims.size + 1, `${claimId} is not the claim after the last`);
    const whatFor = known({ category, activityId, groupId, organisationId, lapsesOn });
    ledger.claims.add({
      memberOrdinal: ordinalOf(ledger, member),
      minutes,
      on,
      recordedBy,
      confirmation,
      ...whatFor,
    });
    return ledger;
  },
  HoursConfirmed: (ledger, entry) => {
    const number = numberOfClaim(entry.claimId);
    const claim = ledger.claims.find(number);
    invariant(claim, `${entry.entryId} is for ${entry.claimId}, which is not waiting`);
    const isAsClaimed = claim.minutes === entry.minutes && claim.memberOrdinal === ordinalOf(ledger, entry.credit);
    invariant(isAsClaimed, `${entry.entryId} is not what ${entry.claimId} claims`);
    enter(ledger, entry, 'hours');
    ledger.claims.settle(number, 'confirmed');
    return ledger;
  },
  HoursDeclined: (ledger, { claimId }) => settleClaim(ledger, claimId, 'declined'),
  ClaimWithdrawn: (ledger, { claimId }) => settleClaim(ledger, claimId, 'withdrawn'),
  ClaimLapsed: (ledger, { claimId }) => settleClaim(ledger, claimId, 'lapsed'),

  ExchangeProposed: (ledger, exchange) => {
    const { exchangeId, lines, agreed, proposer, on, recordedBy, category, lapsesOn, counts } = exchange;
    const number = numberOfExchange(exchangeId);
    invariant(number === ledger.exchanges.size + 1, `${exchangeId} is not the exchange after the last`);
    const ordinals = lines.map(({ helper, helped, minutes }) => ({
      helper: ordinalOf(ledger, helper),
      helped: ordinalOf(ledger, helped),
      minutes,
    }));
    const have = new Set(agreed.flatMap(({ parties }) => parties.map((party) => ordinalOf(ledger, party))));
    const all = new Set(ordinals.flatMap(({ helper, helped }) => [helper, helped]));
    ledger.exchanges.add({
      lines: ordinals,
      pending: [...all].filter((party) => !have.has(party)),
      on,
      recordedBy,
      ...known({ proposer: proposer === undefined ? undefined : ordinalOf(ledger, proposer), category, lapsesOn }),
    });
    if (counts) ledger.exchanges.settle(number, 'agreed');
    return ledger;
  },
  ExchangeAgreed: (ledger, { exchangeId, parties, counts }) => {
    const number = numberOfExchange(exchangeId);
    const exchange = ledger.exchanges.find(number);
    invariant(exchange, `${exchangeId} is agreed and not waiting`);
    const agreed = new Set(parties.map((party) => ordinalOf(ledger, party)));
    const pending = exchange.pending.filter((party) => !agreed.has(party));
    invariant((pending.length === 0) === counts, `${exchangeId} counts before all have agreed, or does not after`);
    ledger.exchanges.replace(number, { ...exchange, pending });
    return counts ? settleExchange(ledger, exchangeId, 'agreed') : ledger;
  },
  HelpExchanged: (ledger, entry) => {
    const outcome = ledger.exchanges.outcomeOf(numberOfExchange(entry.exchangeId));
    invariant(outcome === 'agreed', `${entry.entryId} is of ${entry.exchangeId}, which is not agreed`);
    return entered(ledger, entry, 'exchange');
  },
  ExchangeDeclined: (ledger, { exchangeId }) => settleExchange(ledger, exchangeId, 'declined'),
  ExchangeWithdrawn: (ledger, { exchangeId }) => settleExchange(ledger, exchangeId, 'withdrawn'),
  ExchangeLapsed: (ledger, { exchangeId }) => settleExchange(ledger, exchangeId, 'lapsed'),
};

function settleClaim(ledger: Ledger, claimId: ClaimId, outcome: Exclude<Outcome, 'open'>): Ledger {
  ledger.claims.settle(numberOfClaim(claimId), outcome);
  return ledger;
}

function settleExchange(ledger: Ledger, exchangeId: ExchangeId, outcome: Exclude<Outcome, 'open'>): Ledger {
  ledger.exchanges.settle(numberOfExchange(exchangeId), outcome);
  return ledger;
}

function numberOfClaim(claimId: ClaimId): number {
  return claimIds.read(claimId) ?? 0;
}

function numberOfExchange(exchangeId: ExchangeId): number {
  return exchangeIds.read(exchangeId) ?? 0;
}

function ordinalOf({ accounts }: Ledger, id: AccountId): number {
  const account = accounts.find(id);
  invariant(account, `${id} is not open`);
  return account.ordinal;
}
