import { type Steps, invariant } from '@awr/kernel';
import type { Entry, Reversal } from './entry';
import { entryNumber } from './entry-id';
import type { EntryKind } from './entry-kind';
import type { LedgerEvent } from './events';
import type { Ledger } from './ledger';
import { spendable } from './limits';

/** What each event means for the ledger, which is changed in place. */
export const steps: Steps<Ledger, LedgerEvent> = {
  LedgerOpened: (ledger) => {
    invariant(!ledger.isOpen, 'a ledger is opened twice');
    ledger.isOpen = true;
    return ledger;
  },
  AccountOpened: (ledger, { accountId }) => {
    ledger.accounts.open(accountId);
    return ledger;
  },
  LimitsSet: (ledger, { policyRevision, ...limits }) => {
    ledger.limits = limits;
    ledger.policyRevision = policyRevision;
    return ledger;
  },
  HoursRecorded: (ledger, entry) => enter(ledger, entry, 'hours'),
  CreditsGiven: (ledger, entry) => enter(ledger, entry, 'gift'),
  CreditsSpent: (ledger, entry) => enter(ledger, entry, 'spend'),
  EntryReversed: (ledger, reversal) => {
    const number = numberReversed(ledger, reversal);
    enter(ledger, reversal, 'reversal');
    ledger.entries.markReversed(number, ledger.entries.size);
    return ledger;
  },
};

// Everything is checked before anything is changed, so that a broken invariant leaves the state whole.
function enter(ledger: Ledger, { entryId, debit, credit, minutes, on }: Entry, kind: EntryKind): Ledger {
  const { accounts, entries, limits } = ledger;
  const [from, to] = [accounts.find(debit), accounts.find(credit)];
  invariant(entryNumber(entryId) === entries.size + 1, `${entryId} is not the entry after ${entries.size}`);
  invariant(from && to && from !== to, `${entryId} needs two open accounts, not ${debit} and ${credit}`);
  // Limits that were tightened leave accounts below them, but nothing may be taken from those.
  invariant(minutes <= spendable(from, limits), `${entryId} takes ${debit} below its limit`);
  accounts.move(from, to, minutes);
  entries.add({ minutes, debitOrdinal: from.ordinal, creditOrdinal: to.ordinal, kind, on });
  return ledger;
}

function numberReversed(ledger: Ledger, { entryId, reverses, minutes }: Reversal): number {
  const number = entryNumber(reverses);
  const reversed = number === undefined ? undefined : ledger.entries.find(number);
  invariant(number && reversed, `${entryId} reverses ${reverses}, which is not there`);
  invariant(!reversed.isReversed && !reversed.isReversal, `${entryId} reverses ${reverses}, which can't be reversed`);
  invariant(reversed.minutes === minutes, `${entryId} has other minutes than ${reverses}, which it reverses`);
  return number;
}
