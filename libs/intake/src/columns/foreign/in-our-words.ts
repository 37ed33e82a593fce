import type { Table, TableRow } from '../../reading/table';
import { awrTables } from './awr-tables';
import type { ForeignFormat } from './foreign-format';
import { komunitin } from './komunitin';
import { timeOverflow } from './time-overflow';

const FORMATS: readonly ForeignFormat[] = [...timeOverflow, ...komunitin, ...awrTables];

/**
 * A table that another program has written, with our headings and words in place of its own; any other as it is. What
 * is given back to be mended stays as it was.
 */
export function inOurWords(table: Table): Table {
  const [header, ...rows] = table.rows;
  if (!header) return table;
  const format = FORMATS.find(({ knownBy }) => knownBy.every((heading) => header.cells.includes(heading)));
  return format ? { ...table, ...translated(header, rows, format) } : table;
}

function translated(
  header: TableRow,
  rows: readonly TableRow[],
  format: ForeignFormat,
): Pick<Table, 'rows' | 'uncounted' | 'inactive'> {
  const { headings, alsoAs = {}, said = {}, inOrderOf, counts = always(true), isInactive = always(false) } = format;
  const theirs = Object.keys(headings).filter((heading) => header.cells.includes(heading));
  const placeOf = (heading: string) => header.cells.indexOf(heading);
  const ours = [...theirs.map((heading) => headings[heading]!), ...Object.values(alsoAs)];
  const inOurs = (row: TableRow): TableRow => {
    const cell = (heading: string) => row.cells[placeOf(heading)] ?? '';
    const cells = theirs.map((heading) => said[heading]?.(cell(heading)) ?? cell(heading));
    return { ...row, cells: [...cells, ...Object.keys(alsoAs).map(cell)] };
  };
  const linesWhere = (holds: NonNullable<ForeignFormat['counts']>) =>
    new Set(rows.filter(({ cells }) => holds((heading) => cells[placeOf(heading)] ?? '')).map(({ line }) => line));
  const when = ({ cells }: TableRow) => (inOrderOf === undefined ? '' : (cells[placeOf(inOrderOf)] ?? ''));
  const ordered = [...rows].sort((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  return {
    rows: [{ ...header, cells: ours }, ...ordered.map(inOurs)],
    uncounted: linesWhere((cell) => !counts(cell)),
    inactive: linesWhere(isInactive),
  };
}

function always(answer: boolean): () => boolean {
  return () => answer;
}
