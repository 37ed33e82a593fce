import { type MemberState, memberDecider, memberIdOf, normaliseNumber, timebankDecider } from '@awr/community';
import { type Refusal, refuse } from '@awr/kernel';
import { ledgerDecider } from '@awr/ledger';
import type { Execution } from '@awr/runtime';
import type { Sheet } from '../columns/identify-sheet';
import type { AlreadyThere, KnownDetails } from '../planning/already-there';
import { copyOfLedger } from '../planning/scratch-ledger';
import { inParallel } from './in-parallel';

const MEMBER_FIELDS = ['number', 'member', 'from', 'to'];
const LOOKS_AT_ONCE = 64;

/** Tells what is known of members, by their ids; of whom nothing is known is left out. */
export type DetailsOf = (memberIds: readonly string[]) => Promise<ReadonlyMap<string, KnownDetails>>;

/** What the timebank has already, as far as the sheets concern it. */
export async function lookUp(
  execution: Execution,
  sheets: readonly Sheet[],
  timebankId: string,
  detailsOf: DetailsOf,
): Promise<AlreadyThere | Refusal> {
  const timebank = await execution.look(timebankDecider, timebankId, (state) => structuredClone(state));
  if (timebank.status !== 'founded') return refuse('unknown-timebank');
  const ledger = await execution.look(ledgerDecider, timebankId, copyOfLedger);
  if (!ledger.isOpen) return refuse('ledger-not-open');
  const members = new Map<string, MemberState>();
  await inParallel(numbersNamed(sheets, MEMBER_FIELDS), LOOKS_AT_ONCE, async (number) => {
    const memberId = memberIdOf(timebankId, number);
    members.set(number, await execution.look(memberDecider, memberId, (state) => structuredClone(state)));
  });
  const details = await detailsByNumber(sheets, members, timebankId, detailsOf);
  const written = (commandIds: readonly string[]) => execution.answered(ledgerDecider, timebankId, commandIds);
  return { timebank, ledger, members, details, written };
}

/** Only of those whom a members' sheet describes: nobody else's are to be compared with anything. */
async function detailsByNumber(
  sheets: readonly Sheet[],
  members: ReadonlyMap<string, MemberState>,
  timebankId: string,
  detailsOf: DetailsOf,
): Promise<ReadonlyMap<string, KnownDetails>> {
  const described = numbersNamed(
    sheets.filter(({ kind }) => kind === 'members'),
    ['number'],
  );
  const known = [...described].filter((number) => {
    const status = members.get(number)?.status;
    return status === 'joined' || status === 'left';
  });
  const idOf = (number: string) => memberIdOf(timebankId, number);
  const details = await detailsOf(known.map(idOf));
  return new Map(
    known.flatMap((number) => {
      const found = details.get(idOf(number));
      return found ? [[number, found] as const] : [];
    }),
  );
}

/** Every membership number that stands in these fields of the sheets, and whatever stands in its place. */
function numbersNamed(sheets: readonly Sheet[], fields: readonly string[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const { columns, rows } of sheets) {
    const places = fields.flatMap((field) => columns.places.get(field) ?? []);
    for (const { cells } of rows) for (const place of places) numbers.add(normaliseNumber(cells[place] ?? ''));
  }
  numbers.delete('');
  return numbers;
}
