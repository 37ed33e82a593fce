import type { Minutes } from '@awr/kernel';
import { type AccountId, ISSUING } from '../../domain/account-id';
import { refuseBudget } from '../../domain/budgets/budget-rule';
import { type Sides, refuseDay, refuseMovement } from '../../domain/entry-rules';
import { type HoursRecorded, hoursRecorded } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type EntryCommand, newEntry } from '../../domain/new-entry';
import { refuseOwn } from '../../domain/own-entry';
import type { LedgerRefusal } from '../../domain/refusals';

export interface RecordHours extends EntryCommand {
  readonly type: 'RecordHours';
  readonly to: AccountId;
  readonly minutes: Minutes;
}

const SIDES: Sides = { debit: 'issuing', credit: 'member' };

/**
 * A member is thanked for hours given: one hour is one credit, whatever the work.
 */
export function recordHours(command: RecordHours, ledger: Ledger): HoursRecorded[] | LedgerRefusal {
  const movement = { debit: ISSUING, credit: command.to, minutes: command.minutes } as const;
  const refused =
    refuseDay(command) ??
    refuseMovement(movement, SIDES, ledger) ??
    refuseBudget(command, command.minutes, ledger) ??
    refuseOwn(command, command.to, ledger);
  return refused ?? [hoursRecorded(newEntry(movement, command, ledger))];
}
