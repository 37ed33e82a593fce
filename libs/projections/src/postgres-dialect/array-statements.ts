import { CompiledQuery, type Kysely } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import type { Cell, Cells, LaidOutColumn } from '../schema/cells';
import type { TableLayout } from '../schema/table-layout';
import type { RowStatements } from '../writing/row-statements';

/** Bounds the memory that one statement takes here and on the server. */
const MOST_ROWS = 10_000;

/**
 * Statements that take a whole column as one array, so that any number of rows goes over the network at once, with a
 * text that the server has read before.
 */
export class ArrayStatements implements RowStatements {
  private readonly inserting: string;
  private readonly writing: string;
  private readonly removing: string;
  private readonly reading: string;
  private readonly keyColumns: readonly LaidOutColumn[];

  constructor(
    private readonly layout: TableLayout,
    table: string,
  ) {
    const { columns, key } = layout;
    const into = `"${table}"`;
    const names = quoted(columns.map(({ name }) => name));
    this.keyColumns = key.map((name) => columns.find((column) => column.name === name) as LaidOutColumn);
    const others = columns.filter(({ isInKey }) => !isInKey).map(({ name }) => `"${name}" = excluded."${name}"`);
    const conflict = others.length === 0 ? 'do nothing' : `do update set ${others.join(', ')}`;
    const wanted = `${arraysOf(this.keyColumns)} as wanted(${quoted(key)})`;
    const isWanted = key.map((name) => `there."${name}" = wanted."${name}"`).join(' and ');
    this.inserting = `insert into ${into} (${names}) select * from ${arraysOf(columns)}`;
    this.writing = `${this.inserting} on conflict (${quoted(key)}) ${conflict}`;
    this.removing = `delete from ${into} as there using ${wanted} where ${isWanted}`;
    this.reading = `select there.* from ${wanted} join ${into} as there on ${isWanted}`;
  }

  async insert(tx: Kysely<AnyTables>, rows: readonly Cells[]): Promise<void> {
    await this.inChunks(tx, this.inserting, this.layout.columns, rows);
  }

  async write(tx: Kysely<AnyTables>, rows: readonly Cells[]): Promise<void> {
    await this.inChunks(tx, this.writing, this.layout.columns, rows);
  }

  async remove(tx: Kysely<AnyTables>, keys: readonly Cells[]): Promise<void> {
    await this.inChunks(tx, this.removing, this.keyColumns, keys);
  }

  async read(db: Kysely<AnyTables>, keys: readonly Cells[]): Promise<Cells[]> {
    const rows = await this.inChunks(db, this.reading, this.keyColumns, keys);
    return rows.map((row) => this.layout.cellsFromSql(row));
  }

  private async inChunks(
    db: Kysely<AnyTables>,
    text: string,
    columns: readonly LaidOutColumn[],
    rows: readonly Cells[],
  ): Promise<Record<string, unknown>[]> {
    const found: Record<string, unknown>[] = [];
    for (let from = 0; from < rows.length; from += MOST_ROWS) {
      const chunk = rows.slice(from, from + MOST_ROWS);
      const arrays = columns.map((_, place) => arrayOf(chunk, place));
      const result = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, arrays));
      for (const row of result.rows) found.push(row);
    }
    return found;
  }
}

function arraysOf(columns: readonly LaidOutColumn[]): string {
  const arrays = columns.map(({ kind }, place) => `$${place + 1}::${kind === 'integer' ? 'int8' : 'text'}[]`);
  return `unnest(${arrays.join(', ')})`;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

/** One column of all rows, as PostgreSQL writes an array. */
function arrayOf(rows: readonly Cells[], place: number): string {
  let text = '{';
  for (let row = 0; row < rows.length; row++) {
    const cell = (rows[row] as Cells)[place] as Cell;
    text += `${row === 0 ? '' : ','}${cell === null ? 'null' : typeof cell === 'number' ? cell : inQuotes(cell)}`;
  }
  return `${text}}`;
}

function inQuotes(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
