import { type MemberState, memberDecider, memberIdOf, normaliseNumber, timebankDecider } from '@awr/community';
import { type Refusal, refuse } from '@awr/kernel';
import { ledgerDecider } from '@awr/ledger';
import type { Execution } from '@awr/runtime';
import type { Sheet } from '../columns/identify-sheet';
import type { AlreadyThere } from '../planning/already-there';
import { copyOfLedger } from '../planning/scratch-ledger';
import { inParallel } from './in-parallel';

const MEMBER_FIELDS = ['number', 'member', 'from', 'to'];
const LOOKS_AT_ONCE = 64;

/** What the timebank has already, as far as the sheets concern it. */
export async function lookUp(
  execution: Execution,
  sheets: readonly Sheet[],
  timebankId: string,
): Promise<AlreadyThere | Refusal> {
  const timebank = await execution.look(timebankDecider, timebankId, (state) => structuredClone(state));
  if (timebank.status !== 'founded') return refuse('unknown-timebank');
  const ledger = await execution.look(ledgerDecider, timebankId, copyOfLedger);
  if (!ledger.isOpen) return refuse('ledger-not-open');
  const members = new Map<string, MemberState>();
  await inParallel(numbersNamed(sheets), LOOKS_AT_ONCE, async (number) => {
    const memberId = memberIdOf(timebankId, number);
    members.set(number, await execution.look(memberDecider, memberId, (state) => structuredClone(state)));
  });
  const written = (commandIds: readonly string[]) => execution.answered(ledgerDecider, timebankId, commandIds);
  return { timebank, ledger, members, written };
}

/** Every membership number that stands anywhere in the sheets, and whatever stands in its place. */
function numbersNamed(sheets: readonly Sheet[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { columns, rows } of sheets) {
    const places = MEMBER_FIELDS.flatMap((field) => columns.places.get(field) ?? []);
    for (const { cells } of rows) for (const place of places) numbers.add(normaliseNumber(cells[place] ?? ''));
  }
  numbers.delete('');
  return numbers;
}
