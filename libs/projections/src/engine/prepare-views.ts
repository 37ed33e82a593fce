import type { EventReader, Position } from '@awr/event-store';
import { StoreUnusable } from '@awr/kernel';
import type { Kysely } from 'kysely';
import { anyTables } from '../schema/any-tables';
import type { Bookkeeping, GenerationRow } from '../views/bookkeeping-schema';
import { makeIndexes, serve } from '../views/generations';
import { firstEventOf, keepFirstEvent, keptFirstEvent, viewsOfAnotherLog } from '../views/log-of-views';
import { generations, isCurrent, reconcile, type KnownProjection } from '../views/reconcile';
import type { ViewsStorage } from '../views/views-storage';
import { takeRequests } from '../views/rebuild-requests';
import { ViewRows } from '../writing/view-rows';
import { RunningProjection } from './running-projection';

export interface PrepareOptions {
  readonly store: EventReader;
  readonly storage: ViewsStorage;
  readonly known: readonly KnownProjection[];
  /** Whether to try again what failed. */
  readonly tryAgain: boolean;
  /** Names of projections to build anew. */
  readonly rebuild: ReadonlySet<string>;
}

/** Makes the views fit the projections, and gives those that can run. */
export async function prepareViews(db: Kysely<Bookkeeping>, options: PrepareOptions): Promise<RunningProjection[]> {
  const { store, storage, known } = options;
  const compare = (a: Position, b: Position) => comparedOrAhead(store, a, b);
  const [head, first] = [await store.head(), await firstEventOf(store)];
  const rows = await db.transaction().execute(async (tx) => {
    const isAnother = await isOfAnotherLog(tx, storage, first);
    const log = { start: store.start, head, isAnother, compare };
    const rebuild = new Set([...options.rebuild, ...(await takeRequests(tx))]);
    await reconcile(tx, { types: storage.types, known, log, tryAgain: options.tryAgain, rebuild });
    for (const row of await generations(tx)) {
      const layouts = isCurrent(row, known)?.layouts;
      const hasAll = log.compare(row.position, log.head) >= 0;
      // An empty log is caught up with from the start.
      if (!layouts || row.state !== 'building' || !hasAll) continue;
      await makeIndexes(tx, storage, { layouts }, row.generation);
      await serve(tx, { name: row.name, layouts }, row.generation);
    }
    return generations(tx);
  });
  return rows.flatMap((row) => running(db, options, row));
}

/**
 * Whether the views were built from a log that began with another event. Then those that only this process uses are begun
 * anew, and those of others are left alone: two logs would take turns to wipe out each other's.
 */
async function isOfAnotherLog(
  tx: Kysely<Bookkeeping>,
  storage: ViewsStorage,
  first: string | undefined,
): Promise<boolean> {
  const kept = await keptFirstEvent(tx);
  const isAnother = kept !== undefined && kept !== first;
  if (isAnother && storage.isShared) throw new StoreUnusable(viewsOfAnotherLog(storage.name));
  if (isAnother) await tx.deleteFrom('awr_log').execute();
  if (first !== undefined) await keepFirstEvent(tx, first);
  return isAnother;
}

// A position that this log can't have was kept while another one was read, from which the events were moved.
function comparedOrAhead(store: EventReader, a: Position, b: Position): number {
  try {
    return store.comparePositions(a, b);
  } catch {
    return 1;
  }
}

function running(db: Kysely<Bookkeeping>, options: PrepareOptions, row: GenerationRow): RunningProjection[] {
  const known = isCurrent(row, options.known);
  if (!known || row.state === 'failed') return [];
  const { storage } = options;
  const generation = { layouts: known.layouts, generation: row.generation };
  const statements = storage.statements.bind(storage);
  const rows = new ViewRows(anyTables(db), generation, { statements, isEmpty: row.events === 0 });
  return [new RunningProjection(known, row, rows)];
}
