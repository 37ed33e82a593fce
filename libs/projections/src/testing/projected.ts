import { DatabaseSync } from 'node:sqlite';
import type { StoredEvent } from '@awr/event-store';
import { Kysely, SqliteDialect } from 'kysely';
import type { Projection } from '../projection';
import type { AnyTables } from '../schema/any-tables';
import { createTable, physicalName } from '../schema/create-table';
import { TableLayout } from '../schema/table-layout';
import { NodeSqlite } from '../sqlite-dialect/node-sqlite';
import { SQLITE_TYPES } from '../sqlite-dialect/sqlite-types';
import { TableStatements } from '../writing/table-statements';
import { ViewRows } from '../writing/view-rows';

const GENERATION = 1;
const ROWS_IN_STATEMENT = 8;

type Rows = Record<string, unknown>[];

/** By table, in the order of its key. */
export type Projected = ReadonlyMap<string, Rows>;

/** What a projection makes of events, by the same writer as in the engine, on a database in memory. */
export async function projected(
  projection: Projection,
  events: readonly StoredEvent[],
  commitAfter: 'each event' | 'all events',
): Promise<Projected> {
  const database = new NodeSqlite(new DatabaseSync(':memory:'));
  const db = new Kysely<AnyTables>({ dialect: new SqliteDialect({ database }) });
  try {
    const layouts = Object.entries(projection.tables).map(([name, table]) => new TableLayout(name, table));
    for (const layout of layouts) await createTable(db, SQLITE_TYPES, layout, physicalName(layout.name, GENERATION));
    const statements = (on: Kysely<AnyTables>, layout: TableLayout, table: string) =>
      new TableStatements(on, layout, table, ROWS_IN_STATEMENT);
    const rows = new ViewRows(db, { layouts, generation: GENERATION }, { statements, isEmpty: true });
    for (const event of events) {
      await projection.on[event.type]?.(event as StoredEvent<string, never>, rows.writer);
      if (commitAfter === 'each event') await commit(db, rows);
    }
    await commit(db, rows);
    const found = layouts.map(async (layout) => [layout.name, await rowsOf(db, layout)] as const);
    return new Map(await Promise.all(found));
  } finally {
    await db.destroy();
  }
}

async function commit(db: Kysely<AnyTables>, rows: ViewRows): Promise<void> {
  await db.transaction().execute((tx) => rows.flush(tx));
  rows.settle();
}

async function rowsOf(db: Kysely<AnyTables>, layout: TableLayout): Promise<Rows> {
  const all = db.selectFrom(physicalName(layout.name, GENERATION)).selectAll();
  const ordered = layout.key.reduce((query, column) => query.orderBy(column), all);
  // Not map: node:sqlite's arrays are of another context than a test's, so they would not equal any that it writes.
  return Array.from(await ordered.execute(), (row) => layout.rowOf(layout.cellsFromSql(row)));
}
