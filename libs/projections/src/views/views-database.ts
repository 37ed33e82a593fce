import type { PostgresAddress } from '@awr/postgres';
import { Kysely } from 'kysely';
import { GENERATION_COLUMNS, type Bookkeeping, type GenerationRow, type ProjectionState } from './bookkeeping-schema';
import { postgresViews, type PostgresViewsOptions } from '../postgres-dialect/postgres-views';
import { sqliteViews } from '../sqlite-dialect/sqlite-views';
import { keptFirstEvent, whereThere } from './log-of-views';
import type { ViewsStorage } from './views-storage';

/** How one generation of a projection is doing. */
export interface ProjectionStatus {
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly state: ProjectionState;
  /** True where queries are answered from it. */
  readonly serving: boolean;
  readonly position: string;
  /** How many events it has applied. */
  readonly events: number;
  readonly failure?: ProjectionFailure;
  readonly updatedAt: string;
}

/** The event on which a projection stopped. */
export interface ProjectionFailure {
  readonly eventId: string;
  readonly eventType: string;
  readonly position: string;
  readonly reason: string;
}

/** Where views are and how they are doing, whatever they hold. */
export interface Views {
  readonly storage: ViewsStorage;
  /** All generations, as far as they are committed. Empty where no engine has run yet. */
  projections(): Promise<ProjectionStatus[]>;
  /** The first event of the log that they are of, as far as that is known. */
  firstEvent(): Promise<string | undefined>;
}

/** The views as queries see them: `new ViewsDatabase<RowsOf<typeof tables>>(…).db.selectFrom('entries')`. */
export class ViewsDatabase<Schema = unknown> implements Views {
  readonly db: Kysely<Schema>;

  constructor(readonly storage: ViewsStorage) {
    this.db = new Kysely<Schema>({ dialect: storage.readerDialect() });
  }

  async projections(): Promise<ProjectionStatus[]> {
    const rows = await whereThere(() =>
      this.bookkeeping.selectFrom('awr_projections').select(GENERATION_COLUMNS).orderBy('name').execute(),
    );
    return (rows ?? []).map(statusOf);
  }

  firstEvent(): Promise<string | undefined> {
    return whereThere(() => keptFirstEvent(this.bookkeeping));
  }

  private get bookkeeping(): Kysely<Bookkeeping> {
    return this.db as unknown as Kysely<Bookkeeping>;
  }

  /**
   * Reads the views as they are at one moment, however long it takes and whatever is written meanwhile. It has a
   * connection of its own, so that nobody else's query waits for it.
   */
  async atOneMoment<Result>(read: (views: Kysely<Schema>) => Promise<Result>): Promise<Result> {
    const db = new Kysely<Schema>({ dialect: this.storage.readerDialect() });
    try {
      // SQLite's transactions are so anyway.
      return await db.transaction().setIsolationLevel('repeatable read').execute(read);
    } finally {
      await db.destroy();
    }
  }

  close(): Promise<void> {
    return this.db.destroy();
  }
}

/** Where views are: a SQLite file, or a PostgreSQL server. */
export type ViewsPlace = string | PostgresAddress;

/** Opens the views, which an engine makes and fills. */
export function openViews<Schema = unknown>(
  place: ViewsPlace,
  options: PostgresViewsOptions = {},
): ViewsDatabase<Schema> {
  return new ViewsDatabase<Schema>(typeof place === 'string' ? sqliteViews(place) : postgresViews(place, options));
}

function statusOf(row: GenerationRow): ProjectionStatus {
  const { name, version, generation, state, position, events } = row;
  const status = {
    name,
    version,
    generation,
    state,
    position,
    events,
    serving: row.serving === 1,
    updatedAt: row.updated_at,
  };
  const failure = failureOf(row);
  return failure ? { ...status, failure } : status;
}

function failureOf(row: GenerationRow): ProjectionFailure | undefined {
  if (row.failed_event_id === null) return undefined;
  return {
    eventId: row.failed_event_id,
    eventType: row.failed_event_type ?? '',
    position: row.failed_position ?? '',
    reason: row.failed_reason ?? '',
  };
}
