import { Readable } from 'node:stream';
import type { Language, Wording } from '@awr/kernel';
import writeExcelFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/node';
import type { Cell, Figure } from '../document/cell';
import type { Report, Row, Section, Table } from '../document/report';
import { madeOnInWords, periodInWords } from '../wording/days';
import { cellInWords } from '../wording/figures';
import { sheetNames } from './sheet-name';
import { isTimeColumn } from './time-column';

const ABOUT = { cy: 'Am yr adroddiad', en: 'About the report' };
/** Minutes are hours here, as numbers, so that a spreadsheet can add them up. */
const HOURS = { cy: 'oriau', en: 'hours' };

const FORMATS = { minutes: '#,##0.00', count: '#,##0', share: '0.0%' } as const;
/** A change says so where it is above zero too; that of a share is in points and not in percent of it. */
const CHANGES: Readonly<Record<Figure['kind'], Wording>> = {
  minutes: sameInBoth('+#,##0.00;-#,##0.00;0.00'),
  count: sameInBoth('+#,##0;-#,##0;0'),
  share: { cy: '+0.0" pwynt";-0.0" pwynt";0.0" pwynt"', en: '+0.0" points";-0.0" points";0.0" points"' },
};
const DAY = 'dd/mm/yyyy';
const HEADER = { fontWeight: 'bold', backgroundColor: '#dcebea', wrap: true, alignVertical: 'top' } as const;
const NARROWEST = 9;
const WIDEST = 48;

/** A workbook: a first sheet that says what it is, then a sheet for each table, with a header that stays in view. */
export function xlsxOf(report: Report): Readable {
  return Readable.from(once(() => workbook(report)));
}

async function* once(make: () => Promise<Buffer>): AsyncGenerator<Buffer> {
  yield await make();
}

function workbook(report: Report): Promise<Buffer> {
  const tables = report.sections.flatMap((section) => (section.table ? [{ ...section, table: section.table }] : []));
  const [first = '', ...names] = sheetNames([ABOUT[report.language], ...tables.map(({ heading }) => heading)]);
  const sheets = tables.map(({ table }, at) => tableSheet(names[at] ?? '', table, report.language));
  const font = { fontFamily: 'Arial', fontSize: 11 };
  return writeExcelFile([aboutSheet(first, report), ...sheets], font).toBuffer();
}

function aboutSheet(sheet: string, report: Report): Sheet<never> {
  const { title, about, period, madeOn, language, sections, notes } = report;
  const lines = [
    ...about,
    ...(period ? [periodInWords(period, language)] : []),
    madeOnInWords(madeOn)[language],
    '',
    ...sections.flatMap(wordsOfSection),
    ...notes,
  ];
  const data: SheetData = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 16 }],
    ...lines.map((value) => [value === '' ? null : ({ value, type: String, wrap: true } satisfies CellObject)]),
  ];
  return { sheet, data, columns: [{ width: 100 }] };
}

function wordsOfSection({ heading, words = [] }: Section): string[] {
  return words.length === 0 ? [] : [heading, ...words, ''];
}

function tableSheet(sheet: string, { columns, rows, total }: Table, language: Language): Sheet<never> {
  const header = columns.map(({ heading, holds }, at) => {
    const value = isTimeColumn(rows, at) ? `${heading} (${HOURS[language]})` : heading;
    return { value, type: String, ...HEADER, align: holds === 'figures' ? 'right' : 'left' } satisfies CellObject;
  });
  const data: SheetData = [
    header,
    ...rows.map(({ cells }) => cells.map((cell) => sheetCell(cell, language))),
    ...(total ? [total.cells.map((cell) => ({ ...sheetCell(cell, language), fontWeight: 'bold' as const }))] : []),
  ];
  const widths = columns.map((_, at) => ({ width: widthOf([...rows, ...(total ? [total] : [])], at, language) }));
  return { sheet, data, columns: widths, stickyRowsCount: 1 };
}

function sheetCell(cell: Cell, language: Language): CellObject {
  switch (cell.kind) {
    case 'minutes':
    case 'count':
    case 'share':
      return { value: numberOf(cell), type: Number, format: formatOf(cell, language) };
    case 'day':
      return { value: new Date(`${cell.value}T00:00:00Z`), type: Date, format: DAY };
    // Always text, and never a formula, whatever it begins with.
    case 'words':
      return { value: cell.value, type: String };
    case 'none':
      return {};
    case 'not-shown':
      return { value: cellInWords(cell, language), type: String, align: 'right' };
  }
}

function numberOf({ kind, value, signed }: Figure): number {
  switch (kind) {
    case 'minutes':
      return value / 60;
    case 'count':
      return value;
    case 'share':
      return signed ? value / 10 : value / 1000;
  }
}

function formatOf({ kind, signed }: Figure, language: Language): string {
  return signed ? CHANGES[kind][language] : FORMATS[kind];
}

function sameInBoth(format: string): Wording {
  return { cy: format, en: format };
}

function widthOf(rows: readonly Row[], at: number, language: Language): number {
  let longest = NARROWEST;
  for (const { cells } of rows) {
    const cell = cells[at];
    if (cell) longest = Math.max(longest, cellInWords(cell, language).length + 2);
  }
  return Math.min(longest, WIDEST);
}
