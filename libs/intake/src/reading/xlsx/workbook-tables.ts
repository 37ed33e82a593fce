import type { ReadingLimits, SourceFile } from '../source-file';
import type { TableRow, WorkbookTable } from '../table';
import { Unreadable } from '../unreadable';
import { shownText } from './shown-text';
import { type SheetPlace, type Workbook, readWorkbook } from './workbook';
import { type WorksheetRow, readWorksheet } from './worksheet';
import { ZipArchive } from './zip';

/** A workbook's sheets that people see, each as a table; sheets without rows are left out. */
export async function readWorkbookTables(file: SourceFile, limits: ReadingLimits): Promise<WorkbookTable[]> {
  const archive = ZipArchive.open(file.bytes, limits.unpackedBytes);
  const workbook = await readWorkbook(archive);
  const { dates } = workbook;
  const otherSheets = workbook.sheets.length - 1;
  const hiddenSheets = workbook.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name);
  if (hiddenSheets.length > 0 && hiddenSheets.length === workbook.sheets.length)
    throw new Unreadable('workbook-hidden');
  const tables: WorkbookTable[] = [];
  for (const place of workbook.sheets.filter(({ isHidden }) => !isHidden)) {
    const rows = await readRows(archive, place, workbook, limits);
    if (rows.length === 0) continue;
    tables.push({ format: 'xlsx', file: file.name, sheet: place.name, otherSheets, hiddenSheets, dates, rows });
  }
  return tables;
}

async function readRows(
  archive: ZipArchive,
  place: SheetPlace,
  workbook: Workbook,
  limits: ReadingLimits,
): Promise<TableRow[]> {
  const xml = await archive.text(place.path);
  if (xml === undefined) throw new Unreadable('workbook-broken');
  return readWorksheet(xml, workbook, limits)
    .map((row) => tableRow(row, workbook))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function tableRow({ number, cells }: WorksheetRow, { dates }: Workbook): TableRow {
  return { line: number, cells: cells.map((cell) => (cell ? shownText(cell, dates) : '')), original: cells };
}
