import type { EventReader, Position } from '@awr/event-store';
import type { Kysely } from 'kysely';
import { anyTables } from '../schema/any-tables';
import type { Bookkeeping, GenerationRow } from '../views/bookkeeping-schema';
import { makeIndexes, serve } from '../views/generations';
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
  const log = { start: store.start, head: await store.head(), compare };
  const rows = await db.transaction().execute(async (tx) => {
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
