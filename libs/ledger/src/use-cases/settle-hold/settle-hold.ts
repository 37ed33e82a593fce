import type { Instant, Minutes } from '@awr/kernel';
import { refuseAmount, refuseClosed, refuseDay } from '../../domain/entry-rules';
import type { HoldSettled } from '../../domain/holds/hold-events';
import { refuseHold } from '../../domain/holds/hold-rules';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface SettleHold extends EntryCommand {
  readonly type: 'SettleHold';
  readonly holdId: string;
  /** Of what was held; all of it where nothing is said. */
  readonly minutes?: Minutes;
  readonly at: Instant;
}

/**
 * The booking took place: what was set aside, or less, is spent at the venue, once, and the rest is free again. What was
 * promised is kept, also where the account was locked or a limit tightened since.
 */
export function settleHold(command: SettleHold, ledger: Ledger): HoldSettled[] | LedgerRefusal {
  const { holdId } = command;
  const hold = ledger.holds.find(holdId);
  if (!hold) return no('unknown-hold', { holdId });
  const { minutes = hold.minutes } = command;
  const venue = ledger.accounts.find(hold.venue)!;
  const refused = refuseHold(hold, command.at) ?? refuseDay(command) ?? refuseAmount(minutes) ?? refuseClosed(venue);
  if (refused) return refused;
  if (minutes > hold.minutes) return no('over-hold', { holdId, mostMinutes: hold.minutes });
  const movement = { debit: ledger.accounts.at(hold.ordinal).id, credit: hold.venue, minutes };
  const { offerId, people } = hold;
  const settled = { offerId, people, holdId, releasedMinutes: hold.minutes - minutes };
  return [{ type: 'HoldSettled', data: { ...newEntry(movement, command, ledger), ...settled } }];
}
