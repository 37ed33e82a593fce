import { invariant, sha256 } from '@awr/kernel';
import type { Position } from '@awr/event-store';
import type { Kysely, Transaction } from 'kysely';
import type { Projection } from '../projection';
import { TableLayout } from '../schema/table-layout';
import { GENERATION_COLUMNS, type Bookkeeping, type GenerationRow } from './bookkeeping-schema';
import { beginGeneration, dropGeneration, takeUpAgain, type NewGeneration } from './generations';
import type { SqlTypes } from './views-storage';

/** A projection as this version of Awr has it. */
export interface KnownProjection extends NewGeneration {
  readonly projection: Projection;
}

/** Reads the definitions, and checks that no two use the same name. */
export function knownProjections(projections: readonly Projection[]): KnownProjection[] {
  const known = projections.map((projection) => {
    const { name, version, tables } = projection;
    const layouts = Object.entries(tables).map(([table, definition]) => new TableLayout(table, definition));
    return { name, version, projection, layouts, shape: sha256(JSON.stringify(tables)).toString('base64url') };
  });
  checkUnique(
    'projection',
    known.map(({ name }) => name),
  );
  checkUnique(
    'table',
    known.flatMap(({ layouts }) => layouts.map((layout) => layout.name)),
  );
  return known;
}

export interface Reconciling {
  readonly types: SqlTypes;
  readonly known: readonly KnownProjection[];
  readonly log: {
    readonly start: Position;
    readonly head: Position;
    /** True where what is kept was built from another log. */
    readonly isAnother: boolean;
    compare(a: Position, b: Position): number;
  };
  /** Whether to try again what failed. */
  readonly tryAgain: boolean;
  /** Names of projections to build anew. */
  readonly rebuild: ReadonlySet<string>;
}

/**
 * Makes what is kept fit what is known: what is gone is dropped; what is new, changed or to be rebuilt begins a new
 * generation. Generations of other versions only serve until the new ones have caught up.
 */
export async function reconcile(tx: Transaction<Bookkeeping>, by: Reconciling): Promise<void> {
  for (const row of await generations(tx)) if (isOfNoUse(row, by)) await dropGeneration(tx, row);
  for (const row of await generations(tx)) if (by.tryAgain && row.state === 'failed') await takeUpAgain(tx, row);
  const rows = await generations(tx);
  for (const each of by.known) {
    const isThere = rows.some((row) => isSame(row, each)) && !by.rebuild.has(each.name);
    if (!isThere) await beginGeneration(tx, by.types, each, by.log.start);
  }
}

export function generations(db: Kysely<Bookkeeping>): Promise<GenerationRow[]> {
  return db.selectFrom('awr_projections').select(GENERATION_COLUMNS).orderBy('name').orderBy('generation').execute();
}

/** What this version of Awr can bring up to date. */
export function isCurrent(row: GenerationRow, known: readonly KnownProjection[]): KnownProjection | undefined {
  return known.find((each) => isSame(row, each));
}

function isOfNoUse(row: GenerationRow, { known, log, rebuild }: Reconciling): boolean {
  const isOfAnotherLog = log.isAnother || log.compare(row.position, log.head) > 0;
  const isUnknown = !known.some(({ name }) => name === row.name);
  const isBuildingInVain = !row.serving && (!isCurrent(row, known) || rebuild.has(row.name));
  return isOfAnotherLog || isUnknown || isBuildingInVain;
}

function isSame(row: GenerationRow, { name, version, shape }: NewGeneration): boolean {
  return row.name === name && row.version === version && row.shape === shape;
}

function checkUnique(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  invariant(twice === undefined, `two projections have the ${what} ${twice}`);
}
