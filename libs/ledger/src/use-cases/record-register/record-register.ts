import { type Minutes, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import type { PersonalText } from '../../domain/entry';
import { foreseeing } from '../../domain/foreseen';
import type { HoursRecorded } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import type { EntryCommand } from '../../domain/new-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { recordHours } from '../record-hours/record-hours';

export const MOST_REGISTER_LINES = 500;

/** One person on the register. */
export interface RegisterLine {
  readonly to: AccountId;
  readonly minutes: Minutes;
  readonly note?: PersonalText;
}

export interface RecordRegister extends Omit<EntryCommand, 'note'> {
  readonly type: 'RecordRegister';
  readonly lines: readonly RegisterLine[];
}

/** Many people gave time at one activity, each their own hours. All lines are recorded, or none. */
export function recordRegister(command: RecordRegister, ledger: Ledger): HoursRecorded[] | LedgerRefusal {
  const { lines, type: _, ...activity } = command;
  const refused = refuseLength(lines) ?? refuseRepeats(lines);
  if (refused) return refused;
  const events: HoursRecorded[] = [];
  const foreseen = foreseeing(ledger);
  for (const [index, line] of lines.entries()) {
    const outcome = recordHours({ ...activity, ...line, type: 'RecordHours' }, foreseen);
    if (isRefusal(outcome)) return { ...outcome, details: { ...outcome.details, index } };
    events.push(...outcome);
    foreseen.foreseen.take(outcome, ledger);
  }
  return events;
}

function refuseLength(lines: readonly RegisterLine[]): LedgerRefusal | undefined {
  if (lines.length === 0) return no('register-empty');
  if (lines.length <= MOST_REGISTER_LINES) return undefined;
  return no('register-too-long', { lines: lines.length, mostLines: MOST_REGISTER_LINES });
}

function refuseRepeats(lines: readonly RegisterLine[]): LedgerRefusal | undefined {
  const seen = new Map<AccountId, number>();
  for (const [index, { to }] of lines.entries()) {
    const firstIndex = seen.get(to);
    if (firstIndex !== undefined) return no('member-twice-in-register', { accountId: to, index, firstIndex });
    seen.set(to, index);
  }
  return undefined;
}
