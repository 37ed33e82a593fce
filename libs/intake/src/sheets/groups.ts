import { readLine, readTitle } from '../cells/words';
import type { GroupsField } from '../columns/kinds/groups';
import type { GroupRecord } from './records';
import type { ReadRow, RowReader } from './row-reader';

/** A row of the groups' sheet: people who do something together. */
export function readGroupRow(row: RowReader<GroupsField>): ReadRow<GroupRecord> {
  return row.finish<GroupRecord>({
    name: row.read('name', (text) => readTitle(text, 'group-missing')),
    meets: row.read('meets', readLine),
    place: row.read('place', readLine),
    category: row.read('category', readLine),
  });
}
