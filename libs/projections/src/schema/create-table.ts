import { sql, type Kysely } from 'kysely';
import type { SqlTypes } from '../views/views-storage';
import type { AnyTables } from './any-tables';
import type { TableLayout } from './table-layout';

/** Each generation of a projection has tables of its own: `entries_g3`. */
export function physicalName(table: string, generation: number): string {
  return `${table}_g${generation}`;
}

export async function createTable(
  db: Kysely<AnyTables>,
  types: SqlTypes,
  layout: TableLayout,
  name: string,
): Promise<void> {
  let making = db.schema.createTable(name);
  for (const { name: column, kind, nullable } of layout.columns) {
    making = making.addColumn(column, types[kind], (made) => (nullable ? made : made.notNull()));
  }
  let made = making.addPrimaryKeyConstraint(`${name}_key`, [...layout.key] as never[]);
  if (types.tableOptions) made = made.modifyEnd(sql.raw(types.tableOptions));
  await made.execute();
}

/**
 * Done when a generation has caught up: one sort of all rows is far cheaper than keeping the index on the way. One
 * statement for each index, so that others can write in between.
 */
export function indexStatements(db: Kysely<AnyTables>, layout: TableLayout, name: string) {
  return layout.indexes.map((columns) =>
    db.schema
      .createIndex(`${name}_by_${columns.join('_')}`)
      .ifNotExists()
      .on(name)
      .columns([...columns] as never[]),
  );
}

/** Points the plain name at these tables. */
export async function createView(db: Kysely<AnyTables>, layout: TableLayout, name: string): Promise<void> {
  const columns = layout.columns.map((column) => column.name);
  await db.schema.createView(layout.name).as(db.selectFrom(name).select(columns)).execute();
}
