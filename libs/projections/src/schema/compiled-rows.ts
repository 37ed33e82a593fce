import { cellOf, type Cells, type LaidOutColumn } from './cells';

type AnyRow = Readonly<Record<string, unknown>>;

/*
 * A projection sees rows, the writer keeps cells, and each event turns several of one into the other. A loop over the
 * columns looks each name up anew in an object of any shape; a function that names the columns, as if it were written
 * for this one table, is ten times as fast. So they are made here, once for each table. The names are safe to put into
 * code: TableLayout lets only `[a-z][a-z0-9_]*` through.
 */

/** Makes what turns cells into a row. Json is parsed each time, so that nobody can change what is kept. */
export function compileRowOf(columns: readonly LaidOutColumn[]): (cells: Cells) => Record<string, unknown> {
  const fields = columns.map(({ name, kind }, place) => {
    const cell = `cells[${place}]`;
    return kind === 'json' ? `${name}: ${cell} === null ? null : JSON.parse(${cell})` : `${name}: ${cell}`;
  });
  return new Function('cells', `return { ${fields.join(', ')} };`) as (cells: Cells) => Record<string, unknown>;
}

/** Makes what takes the cells of some columns out of a row. It throws where one is missing or of another kind. */
export function compileCellsOf(columns: readonly LaidOutColumn[]): (row: AnyRow) => Cells {
  const cells = columns.map(({ name }, place) => `cellOf(columns[${place}], row.${name})`);
  const make = new Function('columns', 'cellOf', `return (row) => [${cells.join(', ')}];`);
  return make(columns, cellOf) as (row: AnyRow) => Cells;
}
