import type { PublishOffer, WelcomeVenue } from '@awr/community';
import type { FormGroup } from '@awr/community';
import type { Sheet } from '../columns/identify-sheet';
import { SHEET_KINDS } from '../columns/sheet-kind';
import { readGiftRow } from '../sheets/gifts';
import { readGroupRow } from '../sheets/groups';
import { readHoursRow } from '../sheets/hours';
import type { LookingUp } from '../sheets/looking-up';
import { readMemberRow } from '../sheets/members';
import { type RowLeftOut, readSheets } from '../sheets/read-sheets';
import { readSpendRow } from '../sheets/spends';
import type { ReadRow } from '../sheets/row-reader';
import type { AlreadyThere } from './already-there';
import { Gathered, type RowNote } from './gathered';
import type { ImportContext } from './import-context';
import { type JudgedEntry, judgeEntries } from './judge-entries';
import { noteReadings } from './note-readings';
import { planGifts } from './plan-gifts';
import { findGroup, planGroups } from './plan-groups';
import { planHours } from './plan-hours';
import type { PlannedChange } from './changes-of-member';
import { type PlannedMember, planMembers } from './plan-members';
import { planSpends } from './plan-spends';
import { type MadeByName, planVenues } from './plan-venues';
import type { Planned } from './planned';
import { type PlannedEntry, type Understood, isUnderstood } from './planned-entry';
import { refusedByCommunity, refusedByLedger } from './refused-by-rule';
import { type RefusedRow, refusedRow } from './row-outcome';

/** Everything that sheets would do to a timebank, and every row that can't go in. */
export interface Plan {
  readonly groups: readonly Planned<FormGroup>[];
  readonly members: readonly PlannedMember[];
  /** What the sheets say otherwise of members who are there; made only where that is asked. */
  readonly changes: readonly PlannedChange[];
  readonly venues: readonly MadeByName<WelcomeVenue>[];
  readonly offers: readonly MadeByName<PublishOffer>[];
  /** Those that go in or are there, in the order of the rows. */
  readonly entries: readonly TakenEntry[];
  readonly refused: readonly RefusedRow[];
  readonly notes: readonly RowNote[];
  readonly leftOut: readonly RowLeftOut[];
}

export interface TakenEntry extends PlannedEntry {
  readonly isThere: boolean;
}

/** Works out what the sheets come to, in the order members, groups, hours, spends, gifts. Writes nothing. */
export async function planImport(sheets: readonly Sheet[], there: AlreadyThere, context: ImportContext): Promise<Plan> {
  const gathered = new Gathered();
  const leftOut: RowLeftOut[] = [];
  const leaveOut = (left: RowLeftOut) => void leftOut.push(left);
  const { today } = context;

  const memberRows = readSheets('members', sheets, (row) => readMemberRow(row, today), leaveOut);
  const { members, changes, directory } = planMembers(memberRows, there, context, gathered);
  const groupRows = readSheets('groups', sheets, readGroupRow, leaveOut);
  const { groups, directory: groupDirectory } = planGroups(groupRows, there, context, gathered);

  const lookingUp: LookingUp = {
    today,
    who: (text) => directory.find(text),
    whichGroup: (text) => findGroup(groupDirectory, text),
  };
  const hours = understood(
    readSheets('hours', sheets, (row) => readHoursRow(row, lookingUp), leaveOut),
    gathered,
  );
  const spends = understood(
    readSheets('spends', sheets, (row) => readSpendRow(row, lookingUp), leaveOut),
    gathered,
  );
  const gifts = understood(
    readSheets('gifts', sheets, (row) => readGiftRow(row, lookingUp), leaveOut),
    gathered,
  );
  noteReadings({ hours, spends, gifts }, gathered);

  const planned = [
    ...planHours(hours, there, context, gathered),
    ...planSpends(spends, planVenues(spends, there, context, gathered), there, context, gathered),
    ...planGifts(gifts, context, gathered),
  ];
  const written = await there.written(planned.map(({ commandId }) => commandId));
  const entries = take(judgeEntries(planned, written, there.ledger), gathered);
  return { groups, members, changes, ...madeFor(entries), entries, ...inOrder(gathered), leftOut };
}

function understood<Record>(rows: readonly ReadRow<Record>[], gathered: Gathered): Understood<Record>[] {
  for (const row of rows) if (!isUnderstood(row)) gathered.refused.push(refusedRow(row, row.problems));
  return rows.filter(isUnderstood);
}

function take(judged: readonly JudgedEntry[], gathered: Gathered): TakenEntry[] {
  return judged.flatMap(({ entry, verdict }) => {
    if (verdict === 'new' || verdict === 'there') return [{ ...entry, isThere: verdict === 'there' }];
    const problem =
      verdict === entry.closed ? refusedByCommunity(verdict) : refusedByLedger(verdict, entry.sheet, entry.row);
    const refused = refusedRow(entry, [problem]);
    gathered.refused.push({ ...refused, sayTheSame: entry.before });
    return [];
  });
}

/** The venues and offers that entries need and that are not there; those of refused spends are not made. */
function madeFor(entries: readonly TakenEntry[]): Pick<Plan, 'venues' | 'offers'> {
  const offers = entries.flatMap(({ offer }) => (offer ? [offer] : []));
  const once = <Made>(made: (Made | undefined)[]) => [...new Set(made)].filter((each) => each !== undefined);
  return {
    venues: once(offers.map(({ venueMade }) => venueMade)),
    offers: once(offers.map(({ offerMade }) => offerMade)),
  };
}

/** Refusals by kind, then as the rows stand; notes are only about rows that go in. */
function inOrder({ refused, notes }: Gathered): Pick<Plan, 'refused' | 'notes'> {
  const order = (a: RefusedRow, b: RefusedRow) =>
    SHEET_KINDS.indexOf(a.kind) - SHEET_KINDS.indexOf(b.kind) || (a.sheet === b.sheet ? a.row.line - b.row.line : 0);
  const refusedRows = new Set(refused.map(({ row }) => row));
  return { refused: [...refused].sort(order), notes: notes.filter(({ row }) => !refusedRows.has(row)) };
}
