import { refuseAtClosed } from '@awr/community';
import { memberAccount } from '@awr/ledger';
import { problem } from '../problems/problem';
import type { HoursRecord } from '../sheets/records';
import type { AlreadyThere } from './already-there';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import { Occurrences } from './planned';
import { type PlannedEntry, type Understood, particulars, plannedEntry } from './planned-entry';
import { type RowPlace, ofWholeRow, placeDetails, refusedRow } from './row-outcome';

type HoursRow = Understood<HoursRecord>;

/** Hours in the order of their rows. A row that repeats another is refused: nobody is thanked twice for the same hours. */
export function planHours(
  rows: readonly HoursRow[],
  { timebank }: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): PlannedEntry[] {
  const same = new Occurrences();
  const nearlySame = new Occurrences();
  const entries: PlannedEntry[] = [];
  for (const row of rows) {
    const { on, member, group, minutes, note, recorder } = row.content;
    const what = [on, member.number, group?.groupId ?? '', minutes];
    const content = [...what, note ?? '', recorder ?? ''];
    const [first] = same.add(content, row);
    if (first) {
      gathered.refused.push(duplicate(row, first));
      continue;
    }
    if (nearlySame.add(what, row).length > 0) gathered.note('nearly-the-same', row);
    const known = group && timebank.groups.byId.get(group.groupId);
    const closed = known && refuseAtClosed(timebank, known, on);
    entries.push({ ...planned(row, content, context), closed });
  }
  return entries;
}

function duplicate(row: HoursRow, first: RowPlace) {
  return refusedRow(row, [ofWholeRow('duplicate', problem('duplicate', '', placeDetails(first, row)))], first);
}

function planned(row: HoursRow, content: PlannedEntry['content'], context: ImportContext): PlannedEntry {
  const { on, member, group, minutes, note, recorder } = row.content;
  return {
    ...plannedEntry(row, 'hours', content, [], context),
    command: {
      type: 'RecordHours',
      to: memberAccount(member.memberId),
      minutes,
      ...particulars(on, note, context),
      ...(group && { groupId: group.groupId }),
      ...(group?.category !== undefined && { category: group.category }),
      // What an organisation hosts counts in its reports and against its budget, whoever wrote it down.
      ...(group?.organisationId !== undefined && { organisationId: group.organisationId, byBroker: true }),
      ...(recorder !== undefined && { recorderName: recorder }),
    },
    on,
    minutes,
    receiver: member.memberId,
    ...(group && { group }),
  };
}
