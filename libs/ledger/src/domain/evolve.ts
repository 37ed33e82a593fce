import { type Steps, invariant } from '@awr/kernel';
import { accountLimitsSteps } from './account-limits/account-limits-steps';
import { agreementSteps } from './agreements/agreement-steps';
import { budgetSteps } from './budgets/budget-events';
import { correctionSteps } from './corrections/correction-steps';
import { enter } from './enter';
import { entered } from './corrections/entered';
import type { Reversal } from './entry';
import { entryNumber } from './entry-id';
import { betweenSteps } from './between/between-steps';
import type { LedgerEvent } from './events';
import { expirySteps } from './expiry/expiry-events';
import { holdSteps } from './holds/hold-steps';
import type { Ledger } from './ledger';
import { periodSteps } from './periods/period-events';
import { lifecycleSteps } from './lifecycle/lifecycle-steps';

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
  LimitsSet: (ledger, { policyRevision, terms, ...limits }) => {
    ledger.limits = limits;
    ledger.terms = terms ?? ledger.terms;
    ledger.policyRevision = policyRevision;
    return ledger;
  },
  HoursRecorded: (ledger, entry) => entered(ledger, entry, 'hours'),
  CreditsGiven: (ledger, entry) => entered(ledger, entry, 'gift'),
  CreditsSpent: (ledger, entry) => entered(ledger, entry, 'spend'),
  EntryReversed: (ledger, reversal) => {
    const number = numberReversed(ledger, reversal);
    const { organisationId, on, minutes } = ledger.entries.find(number)!;
    // Where it is put right in the same step, the limit is asked of both entries together: of the second.
    enter(ledger, reversal, 'reversal', { unlimited: reversal.correctedBy !== undefined });
    ledger.entries.markReversed(number, ledger.entries.size);
    if (organisationId !== undefined) ledger.budgets.count(organisationId, on, -minutes);
    return ledger;
  },
  ...holdSteps,
  PotGranted: (ledger, entry) => entered(ledger, entry, 'grant'),
  CreditsRetired: (ledger, entry) => enter(ledger, entry, 'retirement'),
  ...accountLimitsSteps,
  ...budgetSteps,
  ...expirySteps,
  ...correctionSteps,
  ...lifecycleSteps,
  ...agreementSteps,
  ...betweenSteps,
  ...periodSteps,
};

function numberReversed(ledger: Ledger, { entryId, reverses, minutes }: Reversal): number {
  const number = entryNumber(reverses);
  const reversed = number === undefined ? undefined : ledger.entries.find(number);
  invariant(number && reversed, `${entryId} reverses ${reverses}, which is not there`);
  invariant(!reversed.isReversed && !reversed.isReversal, `${entryId} reverses ${reverses}, which can't be reversed`);
  invariant(reversed.minutes === minutes, `${entryId} has other minutes than ${reverses}, which it reverses`);
  return number;
}
