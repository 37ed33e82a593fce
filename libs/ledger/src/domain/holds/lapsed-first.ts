import { type Refusal, isRefusal } from '@awr/kernel';
import { isEntryData } from '../foreseen';
import type { LedgerEvent } from '../events';
import type { Ledger } from '../ledger';
import { type Hold, hasEnded } from './holds';
import type { HoldLapsed } from './hold-events';

/**
 * Holds that had ended by the time of a decision hold nothing in it. Where it moves credits of such an account, their
 * lapse is put before it in the log: so the log itself says why the credits were free, whether or not the process that
 * lapses holds has come by.
 */
export function lapsedFirst(outcome: LedgerEvent[] | Refusal, ledger: Ledger): LedgerEvent[] | Refusal {
  if (isRefusal(outcome) || ledger.holds.size === 0 || ledger.at === undefined) return outcome;
  const due = new Map<string, Hold>();
  for (const event of outcome) for (const hold of concerned(event, ledger)) due.set(hold.holdId, hold);
  for (const event of outcome) if ('holdId' in event.data) due.delete(event.data.holdId);
  if (due.size === 0) return outcome;
  return [...[...due.values()].map((hold) => holdLapsed(hold, ledger)), ...outcome];
}

export function holdLapsed({ holdId, ordinal, minutes, expiresAt }: Hold, { accounts }: Ledger): HoldLapsed {
  return { type: 'HoldLapsed', data: { holdId, accountId: accounts.at(ordinal).id, minutes, expiresAt } };
}

function concerned(event: LedgerEvent, { accounts, holds, at }: Ledger): Hold[] {
  const accountId =
    event.type === 'CreditsHeld' || event.type === 'AccountClosed'
      ? event.data.accountId
      : isEntryData(event.data)
        ? event.data.debit
        : undefined;
  const account = accountId && accounts.find(accountId);
  return account ? holds.of(account.ordinal).filter((hold) => hasEnded(hold, at)) : [];
}
