import { type FormGroup, nameKey } from '@awr/community';
import { derivedId } from '@awr/kernel';
import { type Problem, problem } from '../problems/problem';
import type { GroupFound, GroupRecord } from '../sheets/records';
import type { ReadRow } from '../sheets/row-reader';
import type { AlreadyThere } from './already-there';
import type { Gathered } from './gathered';
import type { ImportContext } from './import-context';
import { enterNames, NameDirectory } from './name-directory';
import { type Planned, rowCommandId } from './planned';
import { refusedByCommunity } from './refused-by-rule';
import { type RefusedRow, ofWholeRow, placeDetails, refusedRow } from './row-outcome';
import { tryInTimebank } from './try-in-timebank';

export interface PlannedGroups {
  readonly groups: readonly Planned<FormGroup>[];
  readonly directory: NameDirectory<GroupFound>;
}

type GroupRow = ReadRow<GroupRecord>;

/** Which groups form by the groups' sheets, beside those that the timebank has. */
export function planGroups(
  rows: readonly GroupRow[],
  there: AlreadyThere,
  context: ImportContext,
  gathered: Gathered,
): PlannedGroups {
  const directory = groupsThere(there);
  const groups: Planned<FormGroup>[] = [];
  const firstRows = new Map<string, GroupRow>();
  for (const row of rows) {
    const planned = row.content
      ? planGroup(row, row.content, { directory, firstRows }, there, context)
      : refusedRow(row, row.problems);
    if ('problems' in planned) gathered.refused.push(planned);
    else groups.push(planned);
  }
  return { groups, directory };
}

function groupsThere({ timebank }: AlreadyThere): NameDirectory<GroupFound> {
  const directory = new NameDirectory<GroupFound>();
  const groups = [...timebank.groups.byId.values()].map(({ groupId, name, formerNames, category, organisationId }) => {
    const host = organisationId !== undefined && { organisationId };
    const found = { groupId, name: name.cy, ...(category !== undefined && { category }), ...host };
    return { name, formerNames, found };
  });
  enterNames(directory, groups);
  return directory;
}

interface Names {
  readonly directory: NameDirectory<GroupFound>;
  readonly firstRows: Map<string, GroupRow>;
}

function planGroup(
  row: GroupRow,
  group: GroupRecord,
  { directory, firstRows }: Names,
  there: AlreadyThere,
  context: ImportContext,
): Planned<FormGroup> | RefusedRow {
  const key = nameKey(group.name);
  const first = firstRows.get(key);
  if (first) {
    return refusedRow(
      row,
      [ofWholeRow('duplicate', problem('group-twice', group.name, placeDetails(first, row)))],
      first,
    );
  }
  firstRows.set(key, row);
  const known = directory.find(group.name);
  const groupId = known?.groupId ?? derivedId('group', context.timebankId, key);
  const command: FormGroup = { type: 'FormGroup', groupId, ...group };
  const refusal = known ? undefined : tryInTimebank(there.timebank, command);
  if (refusal) return refusedRow(row, [refusedByCommunity(refusal)]);
  if (!known) directory.enter(group.name, { groupId, ...group });
  const content = [key, group.meets ?? '', group.place ?? '', group.category ?? ''];
  const commandId = rowCommandId(context, 'groups', content);
  return { sheet: row.sheet, row: row.row, command, commandId, content, isThere: known !== undefined };
}

/** Which group a name in a sheet means. */
export function findGroup(directory: NameDirectory<GroupFound>, text: string): GroupFound | Problem {
  if (text === '') return problem('group-missing');
  const found = directory.find(text);
  if (found) return found;
  const meant = directory.nearest(text);
  return meant === undefined ? problem('group-unknown', text) : problem('group-meant', text, { meant });
}
