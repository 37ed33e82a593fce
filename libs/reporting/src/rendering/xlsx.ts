import { Readable } from 'node:stream';
import type { Language, Wording } from '@awr/kernel';
import writeExcelFile, { type CellObject, type Sheet, type SheetData } from 'write-excel-file/node';
import type { Cell, Figure } from '../document/cell';
import type { Report, Row, Section, Table } from '../document/report';
import { madeOnInWords, periodInWords } from '../wording/days';
import { cellInWords } from '../wording/figures';
import { howTimeIsWritten } from './how-time-is-written';
import { printedWorkbook } from './printed-workbook';
import { sheetNames } from './sheet-name';
import { isTimeColumn } from './time-column';
import { heightOfRow } from './wrapped-lines';

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
const NARROWEST = 11;
const WIDEST = 48;
/** Of the sheet that has sentences in it: about as many characters. */
const LINE = 80;

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
  const { title, about, language } = report;
  const features = [printedWorkbook({ title: [title, ...about].join(' – '), language, tables: names })];
  const font = { fontFamily: 'Arial', fontSize: 11 };
  return writeExcelFile([aboutSheet(first, report), ...sheets], { ...font, features }).toBuffer();
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
    ...howTimeIsWritten(report, 'as numbers'),
  ];
  const data: SheetData = [
    [{ value: title, type: String, fontWeight: 'bold', fontSize: 16 }],
    ...lines.map((value) => [value === '' ? null : lineOf(value)]),
  ];
  return { sheet, data, columns: [{ width: LINE }] };
}

function lineOf(value: string): CellObject {
  return { value, type: String, wrap: true, alignVertical: 'top', height: heightOfRow([value], [LINE]) };
}

function wordsOfSection({ heading, words = [] }: Section): string[] {
  return words.length === 0 ? [] : [heading, ...words, ''];
}

function tableSheet(sheet: string, { columns, rows, total }: Table, language: Language): Sheet<never> {
  const headings = columns.map(({ heading }, at) => (isTimeColumn(rows, at) ? inHours(heading, language) : heading));
  const all = [...rows, ...(total ? [total] : [])];
  const widths = headings.map((heading, at) => widthOf(heading, all, at, language));
  const height = heightOfRow(headings, widths);
  const header = columns.map(({ holds }, at) => {
    const align = holds === 'figures' ? 'right' : 'left';
    return { value: headings[at] ?? '', type: String, ...HEADER, align, height } satisfies CellObject;
  });
  const data: SheetData = [
    header,
    ...rows.map(({ cells }) => cells.map((cell) => sheetCell(cell, language))),
    ...(total ? [total.cells.map((cell) => ({ ...sheetCell(cell, language), fontWeight: 'bold' as const }))] : []),
  ];
  return { sheet, data, columns: widths.map((width) => ({ width })), stickyRowsCount: 1 };
}

/** Where a heading does not say so already. */
function inHours(heading: string, language: Language): string {
  const hours = HOURS[language];
  return heading.toLowerCase().includes(hours) ? heading : `${heading} (${hours})`;
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

function widthOf(heading: string, rows: readonly Row[], at: number, language: Language): number {
  let longest = Math.max(NARROWEST, ...heading.split(' ').map((word) => word.length + 2));
  for (const { cells } of rows) {
    const cell = cells[at];
    if (cell) longest = Math.max(longest, cellInWords(cell, language).length + 2);
  }
  return Math.min(longest, WIDEST);
}
