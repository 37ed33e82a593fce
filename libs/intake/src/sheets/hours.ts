import { readDate } from '../cells/date';
import type { HoursField } from '../columns/kinds/hours';
import { readHoursGiven, readNote, readRecorder } from './entry-cells';
import type { LookingUp } from './looking-up';
import type { HoursRecord } from './records';
import type { ReadRow, RowReader } from './row-reader';

/** A row of the hours' sheet: somebody gave time on a day, usually with a group. */
export function readHoursRow(row: RowReader<HoursField>, { today, who, whichGroup }: LookingUp): ReadRow<HoursRecord> {
  return row.finish<HoursRecord>({
    on: row.read('date', (text) => readDate(text, today)),
    member: row.read('member', who),
    group: row.has('group') ? row.read('group', whichGroup) : undefined,
    minutes: row.read('hours', readHoursGiven),
    note: row.read('note', readNote),
    recorder: row.read('recorder', readRecorder),
  });
}
