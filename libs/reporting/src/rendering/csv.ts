import { Readable } from 'node:stream';
import type { Wording } from '@awr/kernel';
import type { Cell } from '../document/cell';
import type { Report, Table } from '../document/report';
import { cellInWords } from '../wording/figures';
import { csvLine } from './csv-line';
import { isTimeColumn } from './time-column';

/** Spreadsheets take a file for UTF-8 only where it begins with this. */
const BYTE_ORDER_MARK = '\ufeff';

const HEADINGS = {
  section: { cy: 'Adran', en: 'Section' },
  row: { cy: 'Rhes', en: 'Row' },
  figure: { cy: 'Ffigur', en: 'Figure' },
  value: { cy: 'Gwerth', en: 'Value' },
  unit: { cy: 'Uned', en: 'Unit' },
} as const satisfies Record<string, Wording>;

const UNITS: Readonly<Record<Cell['kind'], Wording>> = {
  minutes: { cy: 'munudau', en: 'minutes' },
  count: { cy: 'nifer', en: 'count' },
  share: { cy: '%', en: '%' },
  day: { cy: 'dyddiad', en: 'date' },
  words: { cy: 'testun', en: 'text' },
  none: { cy: '', en: '' },
  'not-shown': { cy: '', en: '' },
};

/**
 * RFC 4180 in UTF-8. A report with one table is that table. One with several has a line for each figure, with its
 * section and row, so that every line has the same columns and a spreadsheet can pivot it. Time is whole minutes.
 */
export function csvOf(report: Report): Readable {
  return Readable.from(inChunks(lines(report)));
}

function* lines(report: Report): Generator<string> {
  yield BYTE_ORDER_MARK;
  const tables = report.sections.flatMap(({ heading, table }) => (table ? [{ heading, table }] : []));
  const [only] = tables;
  if (only && tables.length === 1) return yield* tableLines(only.table, report);
  const { language } = report;
  yield csvLine(Object.values(HEADINGS).map((heading) => heading[language]));
  for (const { heading, table } of tables) yield* figureLines(heading, table, report);
}

function* tableLines({ columns, rows, total }: Table, { language }: Report): Generator<string> {
  yield csvLine(
    columns.map(({ heading }, at) => {
      return isTimeColumn(rows, at) ? `${heading} (${UNITS.minutes[language]})` : heading;
    }),
  );
  for (const { cells } of [...rows, ...(total ? [total] : [])]) {
    yield csvLine(cells.map((cell) => valueOf(cell, language)));
  }
}

function* figureLines(section: string, { columns, rows, total }: Table, { language }: Report): Generator<string> {
  for (const { cells } of [...rows, ...(total ? [total] : [])]) {
    const [first, ...others] = cells;
    const row = first ? cellInWords(first, language) : '';
    for (const [at, cell] of others.entries()) {
      const figure = columns[at + 1]?.heading ?? '';
      yield csvLine([section, row, figure, valueOf(cell, language), unitOf(cell)[language]]);
    }
  }
}

const POINTS: Wording = { cy: 'pwyntiau canran', en: 'percentage points' };

function unitOf(cell: Cell): Wording {
  return cell.kind === 'share' && cell.signed ? POINTS : UNITS[cell.kind];
}

function valueOf(cell: Cell, language: Report['language']): string | number {
  switch (cell.kind) {
    case 'minutes':
    case 'count':
      return cell.value;
    case 'share':
      return cell.value / 10;
    case 'day':
    case 'words':
      return cell.value;
    case 'none':
      return '';
    case 'not-shown':
      return cellInWords(cell, language);
  }
}

/** Some lines at a time: to send each by itself would take longer than all else. */
function* inChunks(lines: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < 16_384) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk) yield chunk;
}
