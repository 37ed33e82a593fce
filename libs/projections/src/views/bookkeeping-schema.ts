import type { Kysely } from 'kysely';
import { ViewsUnusable } from './errors';
import type { SqlTypes } from './views-storage';

export type ProjectionState = 'building' | 'live' | 'failed';

/** One generation of one projection. At most one serves; another may be building beside it. */
export interface GenerationRow {
  name: string;
  generation: number;
  version: number;
  /** What the tables looked like, so that a change without a new version is noticed. */
  shape: string;
  /** Names of the tables, as JSON text. */
  tables: string;
  serving: number;
  state: ProjectionState;
  position: string;
  /** How many events it has applied. */
  events: number;
  failed_event_id: string | null;
  failed_event_type: string | null;
  failed_position: string | null;
  failed_reason: string | null;
  updated_at: string;
}

/** By name, so that bookkeeping of another shape is noticed where it is read. */
export const GENERATION_COLUMNS = [
  ...(['name', 'generation', 'version', 'shape', 'tables', 'serving', 'state', 'position', 'events'] as const),
  ...(['failed_event_id', 'failed_event_type', 'failed_position', 'failed_reason', 'updated_at'] as const),
] satisfies readonly (keyof GenerationRow)[];

export interface Bookkeeping {
  awr_views: { format: number };
  awr_projections: GenerationRow;
  /** Projections that somebody wants built anew. */
  awr_rebuilds: { name: string; asked_at: string };
  /** Which log the views are of: one row, as soon as that log has an event. */
  awr_log: { first_event: string };
}

type Step = (db: Kysely<Bookkeeping>, types: SqlTypes) => Promise<void>;

/** What brings the bookkeeping from each format to the next. Steps are added, and never changed or taken back. */
const STEPS: readonly Step[] = [createProjections, createRebuilds, createLog];
/** Newer views are set aside and built anew: nothing is known of what they need. */
const FORMAT = STEPS.length;

/** Makes the bookkeeping where it is not there yet, and brings older bookkeeping up. Throws where it is newer. */
export async function prepareBookkeeping(db: Kysely<Bookkeeping>, types: SqlTypes): Promise<void> {
  await db.schema
    .createTable('awr_views')
    .ifNotExists()
    .addColumn('format', 'integer', (column) => column.notNull())
    .execute();
  const known = await db.selectFrom('awr_views').select('format').executeTakeFirst();
  const format = known?.format ?? 0;
  if (format > FORMAT) throw new ViewsUnusable(`format ${format}, and this Awr keeps ${FORMAT}`);
  for (const step of STEPS.slice(format)) await step(db, types);
  if (!known) await db.insertInto('awr_views').values({ format: FORMAT }).execute();
  else if (format < FORMAT) await db.updateTable('awr_views').set({ format: FORMAT }).execute();
}

async function createProjections(db: Kysely<Bookkeeping>, { text }: SqlTypes): Promise<void> {
  await db.schema
    .createTable('awr_projections')
    .ifNotExists()
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('shape', text, (column) => column.notNull())
    .addColumn('tables', text, (column) => column.notNull())
    .addColumn('serving', 'integer', (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('position', text, (column) => column.notNull())
    .addColumn('events', 'bigint', (column) => column.notNull())
    .addColumn('failed_event_id', text)
    .addColumn('failed_event_type', text)
    .addColumn('failed_position', text)
    .addColumn('failed_reason', text)
    .addColumn('updated_at', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('awr_projections_key', ['name', 'generation'])
    .execute();
}

async function createRebuilds(db: Kysely<Bookkeeping>, { text }: SqlTypes): Promise<void> {
  await db.schema
    .createTable('awr_rebuilds')
    .ifNotExists()
    .addColumn('name', text, (column) => column.notNull().primaryKey())
    .addColumn('asked_at', text, (column) => column.notNull())
    .execute();
}

async function createLog(db: Kysely<Bookkeeping>, { text }: SqlTypes): Promise<void> {
  await db.schema
    .createTable('awr_log')
    .ifNotExists()
    .addColumn('first_event', text, (column) => column.notNull().primaryKey())
    .execute();
}
