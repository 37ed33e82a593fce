import { once } from 'node:events';
import type { Kysely } from 'kysely';
import type { Bookkeeping } from '../views/bookkeeping-schema';
import { makeIndexes, serve } from '../views/generations';
import { openWriter } from '../views/open-writer';
import type { Turn } from '../views/views-storage';
import { BatchCommit } from './batch-commit';
import { Follower, type Followed } from './follower';
import { viewsSetAside, type FailedOn, type Notice } from './notices';
import { prepareViews, type PrepareOptions } from './prepare-views';
import { generationId, readTogether } from './read-together';
import type { RunningProjection } from './running-projection';

/** What the engine is told while a session runs. */
export interface SessionObserver {
  notice(notice: Notice): void;
  committed(follower: Follower, followed: Followed): void;
  serves(projection: RunningProjection): void;
  failed(projection: RunningProjection, failed: FailedOn): void;
}

export interface SessionOptions extends PrepareOptions {
  /** Generations that have caught up with the log before, in this engine's life: they share one reading of the log. */
  readonly caughtUp: Set<string>;
  readonly observer: SessionObserver;
  readonly eventsInBatch: number | undefined;
  readonly turn: Omit<Turn, 'lost'>;
}

/**
 * One run of all projections, from what the bookkeeping says until something changes: a fault of the database or the
 * log, a rebuild asked for, or two readings of the log that can become one. Then the next session begins from the
 * bookkeeping again, so that there is one way to recover from everything.
 */
export class Session {
  private readonly followers: readonly Follower[];
  private readonly upToDate = new Set<Follower>();

  private constructor(
    private readonly db: Kysely<Bookkeeping>,
    private readonly options: SessionOptions,
    private readonly projections: readonly RunningProjection[],
    private readonly over: AbortController,
  ) {
    const { store, storage, observer, eventsInBatch, caughtUp } = options;
    const commit = new BatchCommit({ store, db, storage }, (projection, failed) => observer.failed(projection, failed));
    const onCommitted = (follower: Follower, followed: Followed) => this.onCommitted(follower, followed);
    this.followers = readTogether(projections, caughtUp).map(
      (group) => new Follower(group, { store, commit, onCommitted, eventsInBatch }),
    );
  }

  static async open(options: SessionOptions): Promise<Session> {
    const { storage, observer } = options;
    const over = new AbortController();
    const turn = { ...options.turn, lost: () => over.abort() };
    const db = await openWriter(storage, turn, (path, reason) => observer.notice(viewsSetAside(path, reason)));
    try {
      return new Session(db, options, await prepareViews(db, options), over);
    } catch (error) {
      await db.destroy();
      throw error;
    }
  }

  /** Until the signal aborts or a new session has to begin. Throws what the log or the database threw. */
  async run(signal: AbortSignal): Promise<void> {
    const either = AbortSignal.any([signal, this.over.signal]);
    const runs = this.followers.map((follower) => follower.run(either));
    try {
      await Promise.all(runs);
      // Where every projection has failed there is nothing to do until somebody acts.
      if (!either.aborted) await once(either, 'abort');
    } finally {
      this.over.abort();
      await Promise.allSettled(runs);
      await this.db.destroy();
    }
  }

  isBuilding(name: string): boolean {
    return this.projections.some((projection) => projection.name === name && !projection.serves);
  }

  private async onCommitted(follower: Follower, followed: Followed): Promise<void> {
    this.options.observer.committed(follower, followed);
    if (!followed.caughtUp) return;
    await this.caughtUp(follower);
    this.upToDate.add(follower);
    const couldReadTogether = this.upToDate.size > 1;
    if (couldReadTogether) this.over.abort();
  }

  private async caughtUp({ projections }: Follower): Promise<void> {
    for (const projection of projections) {
      if (projection.hasEnded) continue;
      this.options.caughtUp.add(generationId(projection));
      if (!projection.serves) await this.finish(projection);
    }
  }

  /** Makes the indexes. If events came meanwhile, there is another page to come, and it takes its place after that. */
  private async finish(projection: RunningProjection): Promise<void> {
    const { known, generation } = projection;
    if (!projection.hasIndexes) await makeIndexes(this.db, this.options.storage, known, generation);
    projection.hasIndexes = true;
    const { store } = this.options;
    const isBehind = store.comparePositions(projection.position, await store.head()) < 0;
    if (!isBehind) await this.letServe(projection);
  }

  private async letServe(projection: RunningProjection): Promise<void> {
    const { known, name, generation } = projection;
    for (const other of this.projections) if (other.name === name && other !== projection) other.hasEnded = true;
    await this.db.transaction().execute(async (tx) => {
      await serve(tx, known, generation);
      await this.options.storage.tellWith(tx);
    });
    projection.serves = true;
    this.options.observer.serves(projection);
  }
}
