import { type Steps, invariant } from '@awr/kernel';
import { enter } from '../enter';
import type { Ledger } from '../ledger';
import { spendable } from '../limits';
import type { HoldEvent } from './hold-events';

export const holdSteps: Steps<Ledger, HoldEvent> = {
  CreditsHeld: (ledger, { holdId, accountId, venue, offerId, people, minutes, expiresAt }) => {
    const account = ledger.accounts.find(accountId);
    invariant(account, `hold ${holdId} is of ${accountId}, which is not open`);
    invariant(minutes <= spendable(account, ledger), `hold ${holdId} sets aside more than ${accountId} has`);
    ledger.holds.add({ holdId, ordinal: account.ordinal, venue, offerId, people, minutes, expiresAt });
    return ledger;
  },
  HoldSettled: (ledger, entry) => {
    const hold = ledger.holds.find(entry.holdId);
    invariant(hold && entry.minutes + entry.releasedMinutes === hold.minutes, `hold ${entry.holdId} is not settled so`);
    // What was promised is kept, also where a limit was tightened since.
    enter(ledger, entry, 'spend', { unlimited: true });
    ledger.holds.end(entry.holdId);
    return ledger;
  },
  HoldReleased: (ledger, { holdId }) => {
    ledger.holds.end(holdId);
    return ledger;
  },
  HoldLapsed: (ledger, { holdId }) => {
    ledger.holds.end(holdId);
    return ledger;
  },
};
