import { type JoinMember, type Member, memberDecider, memberIdOf, nameKey, normaliseNumber } from '@awr/community';
import { isRefusal } from '@awr/kernel';
import { problem } from '../problems/problem';
import type { MemberRecord } from '../sheets/records';
import { type ReadRow, rowProblem } from '../sheets/row-reader';
import type { AlreadyThere, KnownDetails } from './already-there';
import { type PlannedChange, changesOfMember, fullName, isOtherPerson } from './changes-of-member';
import { joinMemberOf } from './join-member';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import { MemberDirectory } from './member-directory';
import { refusedByCommunity } from './refused-by-rule';
import { type RefusedRow, type RowPlace, cellOf, ofWholeRow, placeDetails, refusedRow } from './row-outcome';

export interface PlannedMember extends RowPlace {
  readonly memberId: string;
  readonly command: JoinMember;
  /** True where the timebank has the membership already. */
  readonly isThere: boolean;
}

export interface PlannedMembers {
  readonly members: readonly PlannedMember[];
  readonly changes: readonly PlannedChange[];
  readonly directory: MemberDirectory;
}

type MemberRow = ReadRow<MemberRecord>;

/** Who joins by the members' sheets, and what these say otherwise of those who have joined; a number is one person's. */
export function planMembers(
  rows: readonly MemberRow[],
  there: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): PlannedMembers {
  const directory = new MemberDirectory(context.timebankId, there.members);
  const members: PlannedMember[] = [];
  const changes: PlannedChange[] = [];
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
      const change = differing(row, member, there, gathered);
      if (change) changes.push(change);
    }
  }
  return { members, changes, directory };
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
  const details = there.details.get(member.number);
  if (context.update && details && isOtherPerson(member, details)) {
    return refusedRow(row, [otherPerson(row, member, details)]);
  }
  if (known.status === 'joined' || known.status === 'left') {
    const changes = details && changesOfMember(row, member, known, details)?.changes;
    if (!context.update || !changes) return undefined;
    const command = { type: 'ChangeMemberDetails', timebankId: context.timebankId, changes } as const;
    const outcome = memberDecider.decide(command, known);
    return isRefusal(outcome) ? refusedRow(row, [refusedByCommunity(outcome)]) : undefined;
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
  const isThere = known !== undefined && known.status !== 'unknown';
  if (known?.status === 'merged') gathered.note('member-merged', { sheet, row });
  if (!isThere && sheet.table.inactive?.has(row.line)) gathered.note('inactive-elsewhere', { sheet, row });
  return {
    sheet,
    row,
    memberId: memberIdOf(context.timebankId, member.number),
    command: joinMemberOf(member, sheet, context),
    isThere,
  };
}

/** What a row says otherwise of a member who is there. */
function differing(
  { sheet, row }: MemberRow,
  member: MemberRecord,
  { members, details }: AlreadyThere,
  gathered: Gathered,
): PlannedChange | undefined {
  const [known, of] = [members.get(member.number), details.get(member.number)];
  if (!of || (known?.status !== 'joined' && known?.status !== 'left')) return undefined;
  if (isOtherPerson(member, of)) gathered.note('other-person', { sheet, row });
  if (saysOtherDay(member, known)) gathered.note('joined-differs', { sheet, row });
  return changesOfMember({ sheet, row }, member, known, of);
}

function saysOtherDay({ joinedOn }: MemberRecord, known: Member): boolean {
  return joinedOn !== undefined && joinedOn !== known.joinedOn;
}

function otherPerson({ sheet }: RowPlace, member: MemberRecord, { details }: KnownDetails) {
  const who = { known: fullName(details), said: fullName(member) };
  return rowProblem(sheet, 'number', problem('number-other-person', member.number, who));
}

function fullNameKey({ givenName, familyName }: MemberRecord): string {
  return nameKey(`${givenName}${familyName ?? ''}`);
}

/** The number as far as it can be made out in a row with problems. */
function numberWritten(place: RowPlace): string {
  return normaliseNumber(cellOf(place, 'number'));
}
