import { invariant } from '@awr/kernel';
import type { Code } from '../columns/column';
import type { Sheet } from '../columns/identify-sheet';
import type { SheetKind } from '../columns/sheet-kind';
import type { Problem } from '../problems/problem';
import type { TableRow } from '../reading/table';
import type { RowProblem } from '../sheets/row-reader';

/** A row's place, for whoever has to find it. */
export interface RowPlace {
  readonly sheet: Sheet;
  readonly row: TableRow;
}

/** What stands in a row's cell for a field; empty where the sheet has no such column. */
export function cellOf({ sheet, row }: RowPlace, field: string): string {
  return row.cells[sheet.columns.places.get(field)?.[0] ?? -1] ?? '';
}

/** A row that can't go in, with all that is wrong with it, the most telling first. */
export interface RefusedRow extends RowPlace {
  readonly kind: SheetKind;
  readonly problems: readonly [RowProblem, ...RowProblem[]];
  /** The earlier row that this one repeats. */
  readonly of?: RowPlace;
  /** Earlier rows that say the very same: without them, this one would be taken for the first of them. */
  readonly sayTheSame?: readonly RowPlace[];
}

/** Refuses a row for what was found wrong with it; `of` is the earlier row that it repeats. */
export function refusedRow({ sheet, row }: RowPlace, problems: readonly RowProblem[], of?: RowPlace): RefusedRow {
  const [first, ...more] = problems;
  invariant(first, 'a row is refused for at least one problem');
  return { kind: sheet.kind, sheet, row, problems: [first, ...more], ...(of && { of }) };
}

/** A problem of the row as a whole. */
export function ofWholeRow(code: Code, found: Problem): RowProblem {
  return { ...found, code, column: '' };
}

/** How an earlier row is named in a problem of this one: `elsewhere` is its file, where that is another. */
export function placeDetails(of: RowPlace, from: RowPlace): Readonly<Record<string, string | number>> {
  const { table } = of.sheet;
  const file = table.format === 'xlsx' && table.otherSheets > 0 ? `${table.file}, ${table.sheet}` : table.file;
  return { of: of.row.line, file, ...(table !== from.sheet.table && { elsewhere: file }) };
}
