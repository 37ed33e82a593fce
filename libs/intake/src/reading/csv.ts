import { tidy } from './tidy';
import type { TableRow } from './table';
import { Unreadable } from './unreadable';
import type { ReadingLimits } from './source-file';

const QUOTE = '"';
const LF = 10;
const CR = 13;
/** The most characters a cell of a spreadsheet holds; a quote that opens a longer one was never meant to open one. */
const LONGEST_CELL = 32_767;

/** Where the reader stands. */
interface Cursor {
  readonly text: string;
  readonly delimiter: number;
  at: number;
  line: number;
}

/**
 * The rows of delimited text (RFC 4180, and what people make of it): each with the line it begins on and its own
 * characters. A cell that begins with a quote but does not end with one is taken as it stands, since that is how
 * `"on the day" help` looks when it was typed into an editor. Blank rows are left out.
 */
export function readCsv(
  text: string,
  delimiter: string,
  limits: Pick<ReadingLimits, 'rows' | 'columns'>,
  start = { at: 0, line: 1 },
): TableRow[] {
  const cursor: Cursor = { text, delimiter: delimiter.charCodeAt(0), ...start };
  const rows: TableRow[] = [];
  while (cursor.at < text.length) {
    const { at, line } = cursor;
    const cells = readRow(cursor, limits.columns);
    const original = text.slice(at, cursor.at);
    passLineEnd(cursor);
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells, original });
    if (rows.length > limits.rows) throw new Unreadable('too-many-rows', { most: limits.rows });
  }
  return rows;
}

function readRow(cursor: Cursor, mostColumns: number): string[] {
  const cells: string[] = [];
  for (;;) {
    cells.push(withoutGuard(tidy(quotedCell(cursor) ?? plainCell(cursor))));
    if (cells.length > mostColumns) throw new Unreadable('too-many-columns', { most: mostColumns });
    if (cursor.text.charCodeAt(cursor.at) !== cursor.delimiter) return cells;
    cursor.at += 1;
  }
}

/** Programs that write CSV put an apostrophe before what a spreadsheet would take for a formula, such as '+44 7700 900123. */
function withoutGuard(cell: string): string {
  return cell.startsWith("'") && /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function plainCell(cursor: Cursor): string {
  const start = cursor.at;
  while (!endsCell(cursor, cursor.at)) cursor.at += 1;
  return cursor.text.slice(start, cursor.at);
}

/** The inside of a quoted cell; undefined, without having moved, where the cell is not one. */
function quotedCell(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const open = afterSpaces(text, cursor.at);
  if (text[open] !== QUOTE) return undefined;
  let close = text.indexOf(QUOTE, open + 1);
  while (close >= 0 && text[close + 1] === QUOTE && close - open <= LONGEST_CELL) {
    close = text.indexOf(QUOTE, close + 2);
  }
  if (close < 0 || close - open > LONGEST_CELL) return undefined;
  const end = afterSpaces(text, close + 1);
  if (!endsCell(cursor, end)) return undefined;
  const inside = text.slice(open + 1, close);
  cursor.at = end;
  cursor.line += countLineEnds(inside);
  return inside.includes(QUOTE) ? inside.replaceAll('""', QUOTE) : inside;
}

function afterSpaces(text: string, at: number): number {
  let place = at;
  while (text[place] === ' ') place += 1;
  return place;
}

function endsCell({ text, delimiter }: Cursor, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === delimiter || code === LF || code === CR || Number.isNaN(code);
}

function passLineEnd(cursor: Cursor): void {
  if (cursor.text.startsWith('\r\n', cursor.at)) cursor.at += 2;
  else cursor.at += 1;
  cursor.line += 1;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
