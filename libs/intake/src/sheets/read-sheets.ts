import type { Sheet } from '../columns/identify-sheet';
import type { FieldsOf, SheetKind } from '../columns/sheet-kind';
import type { TableRow } from '../reading/table';
import { type NotData, notData } from './data-rows';
import type { RecordOf } from './records';
import { type ReadRow, RowReader } from './row-reader';

export interface RowLeftOut {
  readonly sheet: Sheet;
  readonly row: TableRow;
  readonly why: NotData;
}

/** Understands every row of the sheets of one kind, in their order; rows that are not data go to `leaveOut`. */
export function readSheets<Kind extends SheetKind>(
  kind: Kind,
  sheets: readonly Sheet[],
  readRow: (row: RowReader<FieldsOf[Kind]>) => ReadRow<RecordOf[Kind]>,
  leaveOut: (left: RowLeftOut) => void,
): ReadRow<RecordOf[Kind]>[] {
  const read: ReadRow<RecordOf[Kind]>[] = [];
  for (const sheet of sheets.filter((each) => each.kind === kind)) {
    for (const row of sheet.rows) {
      const why = notData(sheet, row);
      if (why) leaveOut({ sheet, row, why });
      else read.push(readRow(new RowReader(sheet as Sheet<FieldsOf[Kind]>, row)));
    }
  }
  return read;
}
