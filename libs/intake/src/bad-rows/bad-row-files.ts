import type { RefusedRow, RowPlace } from '../planning/row-outcome';
import { encode } from '../reading/charset';
import type { SourceFile } from '../reading/source-file';
import type { Table, TableRow, TextTable, WorkbookTable } from '../reading/table';
import { writeWorkbook } from './write-workbook';

/**
 * The bad rows of each file, in a file of its own like the one they came in: the same headings, delimiter, charset, and
 * each row as it stood, so that they can be mended there and taken in like any other.
 */
export function badRowFiles(refused: readonly RefusedRow[]): SourceFile[] {
  const rows = rowsByTable(refused);
  const tables = [...rows.keys()];
  const texts = tables.filter((table) => table.format === 'csv').map((table) => textFile(table, rows.get(table) ?? []));
  const workbooks = groupedBy(
    tables.filter((table) => table.format === 'xlsx'),
    ({ file }) => file,
  );
  return [...texts, ...[...workbooks.values()].map((sheets) => workbookFile(sheets, rows))];
}

/** What is to be mended, with the rows above it that give it its meaning, in the order in which they stood. */
function rowsByTable(refused: readonly RefusedRow[]): ReadonlyMap<Table, TableRow[]> {
  const places = refused.flatMap((row): RowPlace[] => [row, ...(row.sayTheSame ?? [])]);
  const byTable = new Map<Table, TableRow[]>();
  for (const [sheet, ofSheet] of groupedBy(places, (place) => place.sheet)) {
    const upToHeadings = sheet.table.rows.filter(({ line }) => line <= sheet.header.line);
    const rows = new Set(ofSheet.map(({ row }) => row).sort((a, b) => a.line - b.line));
    byTable.set(sheet.table, [...upToHeadings, ...rows]);
  }
  return byTable;
}

function textFile(table: TextTable, rows: readonly TableRow[]): SourceFile {
  const lines = rows.map(({ original }) => (typeof original === 'string' ? original + table.lineEnd : ''));
  return { name: nameFor(table.file), bytes: encode(table.declaration + lines.join(''), table.charset) };
}

function workbookFile(tables: readonly WorkbookTable[], rows: ReadonlyMap<Table, readonly TableRow[]>): SourceFile {
  const sheets = tables.map((table) => ({
    name: table.sheet,
    rows: (rows.get(table) ?? []).map(({ original }) => (typeof original === 'string' ? [] : original)),
  }));
  const [first] = tables;
  return { name: nameFor(first?.file ?? ''), bytes: writeWorkbook(sheets, first?.dates ?? 1900) };
}

/** hours.csv gives hours.to-mend.csv, which still says that it holds hours. */
function nameFor(file: string): string {
  const dot = file.lastIndexOf('.');
  return dot <= 0 ? `${file}.to-mend` : `${file.slice(0, dot)}.to-mend${file.slice(dot)}`;
}

function groupedBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}
