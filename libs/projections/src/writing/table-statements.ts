import { CompiledQuery, type Compilable, type Kysely } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import type { Cell, Cells } from '../schema/cells';
import type { TableLayout } from '../schema/table-layout';
import type { RowStatements } from './row-statements';

type Statement = (rows: number) => Compilable;

/**
 * Statements with a place for each cell, for a database in the same process. Each text is made once and then only gets
 * other parameters.
 */
export class TableStatements implements RowStatements {
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly db: Kysely<AnyTables>,
    private readonly layout: TableLayout,
    private readonly table: string,
    private readonly mostRows: number,
  ) {}

  async insert(tx: Kysely<AnyTables>, rows: readonly Cells[]): Promise<void> {
    await this.inChunks(tx, 'insert', this.inserting, rows);
  }

  async write(tx: Kysely<AnyTables>, rows: readonly Cells[]): Promise<void> {
    await this.inChunks(tx, 'write', this.upserting, rows);
  }

  async remove(tx: Kysely<AnyTables>, keys: readonly Cells[]): Promise<void> {
    await this.inChunks(tx, 'remove', this.removing, keys);
  }

  /** The rows that are there, as cells in the table's order. */
  async read(db: Kysely<AnyTables>, keys: readonly Cells[]): Promise<Cells[]> {
    const rows = await this.inChunks(db, 'read', this.reading, keys);
    return rows.map((row) => this.layout.cellsFromSql(row));
  }

  private async inChunks(db: Kysely<AnyTables>, what: string, statement: Statement, rows: readonly Cells[]) {
    const found: Record<string, unknown>[] = [];
    for (let from = 0; from < rows.length;) {
      const count = this.chunkSize(rows.length - from);
      const parameters: Cell[] = [];
      for (let row = from; row < from + count; row++) for (const cell of rows[row] as Cells) parameters.push(cell);
      const result = await db.executeQuery<Record<string, unknown>>(
        CompiledQuery.raw(this.textOf(what, statement, count), parameters),
      );
      for (const row of result.rows) found.push(row);
      from += count;
    }
    return found;
  }

  /** Few sizes, so that few texts are prepared: as many as may be, then eights, then single rows. */
  private chunkSize(left: number): number {
    return left >= this.mostRows ? this.mostRows : left >= 8 ? 8 : 1;
  }

  private textOf(what: string, statement: Statement, rows: number): string {
    const name = `${what} ${rows}`;
    const text = this.texts.get(name) ?? statement(rows).compile().sql;
    this.texts.set(name, text);
    return text;
  }

  private readonly inserting = (rows: number) => this.db.insertInto(this.table).values(this.anyRows(rows));

  private readonly upserting = (rows: number) => {
    const { columns, key } = this.layout;
    const others = columns.map(({ name }) => name).filter((name) => !key.includes(name));
    return this.inserting(rows).onConflict((conflict) =>
      others.length === 0
        ? conflict.columns([...key]).doNothing()
        : conflict
            .columns([...key])
            .doUpdateSet((row) => Object.fromEntries(others.map((name) => [name, row.ref(`excluded.${name}`)]))),
    );
  };

  private readonly removing = (rows: number) =>
    this.db.deleteFrom(this.table).where(({ and, or }) => or(Array.from({ length: rows }, () => and(this.anyKey()))));

  private readonly reading = (rows: number) =>
    this.db
      .selectFrom(this.table)
      .selectAll()
      .where(({ and, or }) => or(Array.from({ length: rows }, () => and(this.anyKey()))));

  // The values don't matter: only the text with its places for parameters is used.
  private anyKey(): Record<string, Cell> {
    return Object.fromEntries(this.layout.key.map((name) => [name, '']));
  }

  private anyRows(rows: number): Record<string, Cell>[] {
    const row = Object.fromEntries(this.layout.columns.map(({ name }) => [name, '' as Cell]));
    return Array.from({ length: rows }, () => row);
  }
}
