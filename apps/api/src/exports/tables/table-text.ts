import { csvLine } from '@awr/reporting';
import { COMMUNITY_TABLES } from './community-tables';
import { LEDGER_TABLES } from './ledger-tables';
import type { Sources, Table } from './table-source';

export const TABLES = { ...COMMUNITY_TABLES, ...LEDGER_TABLES } satisfies Readonly<Record<string, Table>>;
export type TableName = keyof typeof TABLES;

export const TABLE_FORMATS = {
  csv: 'text/csv; charset=utf-8',
  jsonl: 'application/x-ndjson',
} as const;
export type TableFormat = keyof typeof TABLE_FORMATS;

// Without it Excel takes UTF-8 for something else, and every ŵ and ŷ is lost.
const BYTE_ORDER_MARK = '\ufeff';

/** A table as text, a page of rows at a time, so that one of any size can be written out. */
export async function* tableText(
  from: Sources,
  timebankId: string,
  table: TableName,
  format: TableFormat,
): AsyncGenerator<string> {
  const { columns, rows } = TABLES[table];
  if (format === 'csv') yield BYTE_ORDER_MARK + csvLine(columns);
  for await (const page of rows(from, timebankId)) {
    if (page.length === 0) continue;
    yield page.map((row) => (format === 'csv' ? csvLine(cellsOf(row, columns)) : `${JSON.stringify(row)}\n`)).join('');
  }
}

function cellsOf(row: object, columns: readonly string[]): (string | number)[] {
  return columns.map((column) => {
    const value = column
      .split('.')
      .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], row);
    if (value === null || value === undefined) return '';
    if (typeof value === 'string' || typeof value === 'number') return value;
    return Array.isArray(value) && value.every((each) => typeof each === 'string')
      ? value.join(' ')
      : JSON.stringify(value);
  });
}
