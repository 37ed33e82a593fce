import { plainWords } from '../cells/plain';
import type { Columns } from '../columns/column';
import type { Sheet } from '../columns/identify-sheet';
import { matchColumns } from '../columns/match-columns';
import { COLUMNS } from '../columns/sheet-kind';
import type { TableRow } from '../reading/table';

/** Rows that are not data: they are left out, and the report says so. */
export type NotData = 'heading-again' | 'total' | 'never-counted';

const TOTAL = /^(?:(?:grand|sub) ?)?totals?$|^cyfanswm$|^is ?gyfanswm$/;
const WHO_AND_WHEN = ['date', 'member', 'from', 'number'];

/** Why a row is not data, if it is not. */
export function notData(sheet: Sheet, row: TableRow): NotData | undefined {
  if (sheet.table.uncounted?.has(row.line)) return 'never-counted';
  if (isHeadingAgain(sheet, row)) return 'heading-again';
  return isTotal(sheet, row) ? 'total' : undefined;
}

/** Printed sheets repeat their headings on each page. */
function isHeadingAgain(sheet: Sheet, row: TableRow): boolean {
  return (
    sheet.header.cells.every((heading, place) => heading === (row.cells[place] ?? '')) || isOtherHeading(sheet, row)
  );
}

/** A row of headings for each language, one under the other. */
function isOtherHeading({ kind, columns }: Sheet, { cells }: TableRow): boolean {
  const told = WHO_AND_WHEN.flatMap((field) => columns.places.get(field) ?? []).map((place) => cells[place] ?? '');
  // Where there is a digit it is a date or a number; looking closer at every row would take long.
  if (told.some((cell) => cell === '' || /\d/.test(cell))) return false;
  return matchColumns(cells, COLUMNS[kind] as Columns, true).missing.length === 0;
}

/** A row that says "Total" and neither who nor when. */
function isTotal({ columns }: Sheet, { cells }: TableRow): boolean {
  const saysTotal = cells.some((cell) => TOTAL.test(plainWords(cell)));
  if (!saysTotal) return false;
  const places = WHO_AND_WHEN.flatMap((field) => columns.places.get(field) ?? []);
  return places.every(
    (place) => cells[place] === undefined || cells[place] === '' || TOTAL.test(plainWords(cells[place])),
  );
}
