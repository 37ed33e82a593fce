import { readCsv } from './csv';
import type { TableRow } from './table';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

// Enough to get past a title and see how the rows go on.
const SAMPLE_ROWS = 200;
const SAMPLE_CHARACTERS = 200_000;
/** How Excel is told the delimiter, in a first line of its own. */
const DECLARATION = /^sep=(.)\r?\n/i;

export interface Delimited {
  readonly delimiter: Delimiter;
  /** The first line, where it only says what the delimiter is (with its line end); else nothing. */
  readonly declaration: string;
}

/** The delimiter that cuts the most rows into the same number of cells. */
export function findDelimiter(text: string): Delimited {
  const [declaration = '', named] = DECLARATION.exec(text) ?? [];
  const declared = DELIMITERS.find((delimiter) => delimiter === named);
  if (declared) return { delimiter: declared, declaration };
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: score(sampleRows(sample, delimiter)) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return { delimiter: best.delimiter, declaration: '' };
}

function sampleRows(sample: string, delimiter: Delimiter): TableRow[] {
  return readCsv(sample, delimiter, { rows: Infinity, columns: Infinity }).slice(0, SAMPLE_ROWS);
}

/** How many delimiters stand where every other row has them too. */
function score(rows: readonly TableRow[]): number {
  const rowsByWidth = new Map<number, number>();
  for (const { cells } of rows) rowsByWidth.set(cells.length, (rowsByWidth.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...Array.from(rowsByWidth, ([width, count]) => count * (width - 1)));
}
