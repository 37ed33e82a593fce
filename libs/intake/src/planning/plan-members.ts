import { type JoinMember, memberDecider, memberIdOf, nameKey, normaliseNumber } from '@awr/community';
import { isRefusal } from '@awr/kernel';
import { problem } from '../problems/problem';
import type { MemberRecord } from '../sheets/records';
import { type ReadRow, rowProblem } from '../sheets/row-reader';
import type { AlreadyThere } from './already-there';
import { differsFrom, joinMemberOf } from './join-member';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import { MemberDirectory } from './member-directory';
import { type Planned, rowCommandId } from './planned';
import { refusedByCommunity } from './refused-by-rule';
import { type RefusedRow, type RowPlace, ofWholeRow, placeDetails, refusedRow } from './row-outcome';

export interface PlannedMember extends Planned<JoinMember> {
  readonly memberId: string;
}

export interface PlannedMembers {
  readonly members: readonly PlannedMember[];
  readonly directory: MemberDirectory;
}

type MemberRow = ReadRow<MemberRecord>;

/** Who joins by the members' sheets; a number is one person's. */
export function planMembers(
  rows: readonly MemberRow[],
  there: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): PlannedMembers {
  const directory = new MemberDirectory(context.timebankId, there.members);
  const members: PlannedMember[] = [];
  const firstRows = new Map<string, MemberRow>();
  for (const row of rows) {
    const member = row.content;
    const refused = member ? clash(row, member, firstRows, there, context) : refusedRow(row, row.problems);
    if (refused) {
      gathered.refused.push(refused);
      directory.enterRefused(numberWritten(row), row);
    } else if (member) {
      firstRows.set(member.number, row);
      directory.enter(member);
      members.push(planMember(row, member, there, context, gathered));
    }
  }
  return { members, directory };
}

/** Why a member whose cells are all well can't join all the same. */
function clash(
  row: MemberRow,
  member: MemberRecord,
  firstRows: ReadonlyMap<string, MemberRow>,
  there: AlreadyThere,
  context: ImportContext,
): RefusedRow | undefined {
  const first = firstRows.get(member.number);
  if (first) return refusedRow(row, [sameNumber(row, member, first)], first);
  const known = there.members.get(member.number) ?? memberDecider.initial();
  if (known.status === 'erased') {
    return refusedRow(row, [rowProblem(row.sheet, 'number', problem('number-erased', member.number))]);
  }
  if (known.status !== 'unknown') return undefined;
  const outcome = memberDecider.decide(joinMemberOf(member, row.sheet, context), known);
  return isRefusal(outcome) ? refusedRow(row, [refusedByCommunity(outcome)]) : undefined;
}

function sameNumber(row: MemberRow, member: MemberRecord, first: MemberRow) {
  const isSamePerson = fullNameKey(member) === (first.content && fullNameKey(first.content));
  return isSamePerson
    ? ofWholeRow('duplicate', problem('member-twice', member.number, placeDetails(first, row)))
    : rowProblem(row.sheet, 'number', problem('number-shared', member.number, placeDetails(first, row)));
}

function planMember(
  { sheet, row }: RowPlace,
  member: MemberRecord,
  there: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): PlannedMember {
  const known = there.members.get(member.number);
  const isThere = known?.status === 'joined' || known?.status === 'left';
  if (isThere && differsFrom(member, known)) gathered.note('member-differs', { sheet, row });
  if (!isThere && sheet.table.inactive?.has(row.line)) gathered.note('inactive-elsewhere', { sheet, row });
  const content = Object.values(member);
  return {
    sheet,
    row,
    memberId: memberIdOf(context.timebankId, member.number),
    command: joinMemberOf(member, sheet, context),
    commandId: rowCommandId(context, 'members', content),
    content,
    isThere,
  };
}

function fullNameKey({ givenName, familyName }: MemberRecord): string {
  return nameKey(`${givenName}${familyName ?? ''}`);
}

/** The number as far as it can be made out in a row with problems. */
function numberWritten({ sheet, row }: RowPlace): string {
  const place = sheet.columns.places.get('number')?.[0] ?? -1;
  return normaliseNumber(row.cells[place] ?? '');
}
