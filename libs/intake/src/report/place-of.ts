import type { Table } from '../reading/table';

/** How a sheet is named in a report: by its file, and by its own name where the file has several. */
export function placeOf(table: Table): { readonly file: string; readonly sheet?: string } {
  const isOneOfMany = table.format === 'xlsx' && table.otherSheets > 0;
  return { file: table.file, ...(isOneOfMany && { sheet: table.sheet }) };
}
