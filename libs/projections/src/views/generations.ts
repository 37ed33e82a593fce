import { setImmediate } from 'node:timers/promises';
import type { Position } from '@awr/event-store';
import type { Kysely, Transaction } from 'kysely';
import { anyTables } from '../schema/any-tables';
import { createTable, createView, indexStatements, physicalName } from '../schema/create-table';
import type { TableLayout } from '../schema/table-layout';
import { GENERATION_COLUMNS, type Bookkeeping, type GenerationRow } from './bookkeeping-schema';
import { now } from './checkpoints';
import type { SqlTypes, ViewsStorage } from './views-storage';

export interface NewGeneration {
  readonly name: string;
  readonly version: number;
  readonly shape: string;
  readonly layouts: readonly TableLayout[];
}

/** Makes empty tables for a projection, to be filled from the start of the log. */
export async function beginGeneration(
  tx: Transaction<Bookkeeping>,
  types: SqlTypes,
  { name, version, shape, layouts }: NewGeneration,
  start: Position,
): Promise<GenerationRow> {
  const last = await tx.selectFrom('awr_projections').where('name', '=', name).select('generation').execute();
  const generation = 1 + Math.max(0, ...last.map((row) => row.generation));
  for (const layout of layouts) {
    await createTable(anyTables(tx), types, layout, physicalName(layout.name, generation));
  }
  const row: GenerationRow = {
    name,
    generation,
    version,
    shape,
    tables: JSON.stringify(layouts.map((layout) => layout.name)),
    serving: 0,
    state: 'building',
    position: start,
    events: 0,
    failed_event_id: null,
    failed_event_type: null,
    failed_position: null,
    failed_reason: null,
    updated_at: now(),
  };
  await tx.insertInto('awr_projections').values(row).execute();
  return row;
}

/** Makes a generation that has caught up ready to be queried: its indexes. Between one and the next others get their turn. */
export async function makeIndexes(
  db: Kysely<Bookkeeping>,
  storage: Pick<ViewsStorage, 'settleTable'>,
  { layouts }: Pick<NewGeneration, 'layouts'>,
  generation: number,
): Promise<void> {
  for (const layout of layouts) {
    const table = physicalName(layout.name, generation);
    for (const index of indexStatements(anyTables(db), layout, table)) {
      await index.execute();
      await setImmediate();
    }
    await storage.settleTable(db, table);
  }
}

/** Lets a generation that has caught up take the place of the one that served until now. */
export async function serve(
  tx: Transaction<Bookkeeping>,
  { name, layouts }: Pick<NewGeneration, 'name' | 'layouts'>,
  generation: number,
): Promise<void> {
  const others = await tx
    .selectFrom('awr_projections')
    .where('name', '=', name)
    .where('generation', '!=', generation)
    .select(GENERATION_COLUMNS)
    .execute();
  for (const other of others) await dropGeneration(tx, other);
  for (const layout of layouts) await createView(anyTables(tx), layout, physicalName(layout.name, generation));
  await tx
    .updateTable('awr_projections')
    .set({ serving: 1, state: 'live', updated_at: now() })
    .where('name', '=', name)
    .where('generation', '=', generation)
    .execute();
}

export async function dropGeneration(tx: Transaction<Bookkeeping>, row: GenerationRow): Promise<void> {
  for (const table of JSON.parse(row.tables) as string[]) {
    if (row.serving) await tx.schema.dropView(table).ifExists().execute();
    await tx.schema.dropTable(physicalName(table, row.generation)).ifExists().execute();
  }
  await tx
    .deleteFrom('awr_projections')
    .where('name', '=', row.name)
    .where('generation', '=', row.generation)
    .execute();
}

/** Lets a projection that failed go on from where it stopped. */
export async function takeUpAgain(tx: Transaction<Bookkeeping>, row: GenerationRow): Promise<void> {
  await tx
    .updateTable('awr_projections')
    .set({
      state: row.serving ? 'live' : 'building',
      failed_event_id: null,
      failed_event_type: null,
      failed_position: null,
      failed_reason: null,
    })
    .where('name', '=', row.name)
    .where('generation', '=', row.generation)
    .execute();
}
