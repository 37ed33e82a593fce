import { type Minutes, isRefusal } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import type { PersonalText } from '../../domain/entry';
import { refuseDay } from '../../domain/entry-rules';
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

type Fault = LedgerRefusal & { readonly index: number };

/** Many people gave time at one activity, each their own hours. All lines are recorded, or none, and each bad one is told. */
export function recordRegister(command: RecordRegister, ledger: Ledger): HoursRecorded[] | LedgerRefusal {
  const { lines, type: _, ...activity } = command;
  const refused = refuseLength(lines);
  if (refused) return refused;
  // The day is the same on every line, so it is told once.
  const untimely = refuseDay(activity);
  if (untimely) return atLine({ ...untimely, index: 0 });
  const events: HoursRecorded[] = [];
  const faults: Fault[] = [];
  const foreseen = foreseeing(ledger);
  for (const [index, line] of lines.entries()) {
    const outcome = refuseRepeat(lines, index) ?? recordHours({ ...activity, ...line, type: 'RecordHours' }, foreseen);
    if (isRefusal(outcome)) {
      faults.push({ ...outcome, index });
    } else {
      events.push(...outcome);
      foreseen.foreseen.take(outcome, ledger);
    }
  }
  return faults.length === 0 ? events : { ...atLine(worst(faults)), each: faults };
}

/** What the register is refused for: that somebody is on it twice, or whatever is wrong first. */
function worst(faults: readonly Fault[]): Fault {
  return faults.find(({ refused }) => refused === 'member-twice-in-register') ?? faults[0]!;
}

function atLine({ index, refused, details }: Fault): LedgerRefusal {
  return { refused, details: { ...details, index } };
}

function refuseLength(lines: readonly RegisterLine[]): LedgerRefusal | undefined {
  if (lines.length === 0) return no('register-empty');
  if (lines.length <= MOST_REGISTER_LINES) return undefined;
  return no('register-too-long', { lines: lines.length, mostLines: MOST_REGISTER_LINES });
}

function refuseRepeat(lines: readonly RegisterLine[], index: number): LedgerRefusal | undefined {
  const accountId = lines[index]!.to;
  const firstIndex = lines.findIndex(({ to }) => to === accountId);
  return firstIndex < index ? no('member-twice-in-register', { accountId, firstIndex }) : undefined;
}
