import type { EventReader } from '@awr/event-store';
import { invariant } from '@awr/kernel';
import type { Projection } from '../projection';
import { knownProjections, type KnownProjection } from '../views/reconcile';
import type { Views } from '../views/views-database';
import type { Told, ViewsChannel } from '../views/views-storage';
import { Backoff } from './backoff';
import type { EngineStatus, Progress } from './engine-status';
import type { Followed, Follower } from './follower';
import {
  projectionFailed,
  projectionServes,
  projectionsStandBy,
  projectionsWait,
  type FailedOn,
  type Log,
} from './notices';
import { ViewsUnusable } from '../views/errors';
import { reasonOf } from '../views/reason-of';
import { Rebuilds } from './rebuilds';
import type { RunningProjection } from './running-projection';
import { Session, type SessionObserver } from './session';

export interface ProjectionEngineOptions {
  readonly store: EventReader;
  readonly views: Views;
  readonly projections: readonly Projection[];
  readonly log?: Log;
  readonly onProgress?: (progress: Progress) => void;
  /** How many events to commit at once while there are more to come. */
  readonly eventsInBatch?: number;
  /** How long to wait before the first try after a fault; longer each time it comes again. */
  readonly retryAfterMs?: number;
}

/** Brings all views up to date with the log, and keeps them so. */
export class ProjectionEngine {
  private readonly known: readonly KnownProjection[];
  private readonly caughtUp = new Set<string>();
  private readonly rebuilds = new Rebuilds();
  private readonly backoff: Backoff;
  private readonly stopping = new AbortController();
  private session = new AbortController();
  private state: EngineStatus['state'] = 'stopped';
  private reason: string | undefined;
  private tryAgain = true;
  private channel: ViewsChannel | undefined;
  private run: Promise<void> | undefined;

  constructor(private readonly options: ProjectionEngineOptions) {
    this.known = knownProjections(options.projections);
    this.backoff = new Backoff(options.retryAfterMs);
  }

  /** Resolves when all tables are there, or the first try came to nothing; then goes on until `stop`. */
  async start(): Promise<void> {
    invariant(!this.run, 'the engine was started before');
    this.state = 'starting';
    this.channel = this.options.views.storage.channel((told) => this.hear(told));
    await new Promise<void>((tried) => (this.run = this.keepRunning(tried)));
  }

  /** Finishes the batch at hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.run;
    this.rebuilds.failAll(new Error('the engine was stopped'));
    this.channel?.close();
    this.state = 'stopped';
  }

  /** Builds projections anew beside what serves now. Resolves when the new tables serve. */
  async rebuild(names: readonly string[] = this.known.map(({ name }) => name)): Promise<void> {
    if (names.length === 0) return;
    for (const name of names) invariant(this.isKnown(name), `there is no projection ${name}`);
    const rebuilt = this.rebuilds.ask(names);
    this.session.abort();
    await rebuilt;
  }

  /** Also answers where the log or the views do not. */
  async status(): Promise<EngineStatus> {
    const { state, reason } = this;
    try {
      return { state, ...(reason !== undefined && { reason }), projections: await this.projections() };
    } catch (error) {
      return { state, reason: reason ?? reasonOf(error), projections: [] };
    }
  }

  private async projections(): Promise<EngineStatus['projections']> {
    const { views, store } = this.options;
    const [projections, head] = await Promise.all([views.projections(), store.head()]);
    return projections.map((projection) => {
      return { ...projection, caughtUp: store.comparePositions(projection.position, head) >= 0 };
    });
  }

  private isKnown(name: string): boolean {
    return this.known.some((projection) => projection.name === name);
  }

  private async keepRunning(tried: () => void): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.oneSession(signal, tried);
      } catch (error) {
        if (signal.aborted) break;
        await this.noteFault(error);
        tried();
        await this.backoff.wait(signal);
      }
    }
  }

  private async oneSession(signal: AbortSignal, opened: () => void): Promise<void> {
    const { store, views, eventsInBatch } = this.options;
    this.session = new AbortController();
    const rebuild = new Set(this.rebuilds.toBegin);
    const session = await Session.open({
      ...{ store, storage: views.storage, known: this.known, tryAgain: this.tryAgain, rebuild },
      ...{ caughtUp: this.caughtUp, observer: this.observer, eventsInBatch },
      turn: { signal, waits: () => this.standBy(opened) },
    });
    this.tryAgain = false;
    this.rebuilds.begun(rebuild);
    for (const name of rebuild) if (!session.isBuilding(name)) this.rebuilds.serves(name);
    this.say('running');
    opened();
    await session.run(AbortSignal.any([signal, this.session.signal]));
  }

  /** Another engine keeps the views: this one is at hand for when that ends. */
  private standBy(opened: () => void): void {
    this.say('standby');
    this.options.log?.(projectionsStandBy());
    opened();
  }

  private readonly observer: SessionObserver = {
    notice: (notice) => this.options.log?.(notice),
    committed: (follower, followed) => this.committed(follower, followed),
    serves: ({ name, generation, row }) => {
      this.options.log?.(projectionServes(name, row.version, generation));
      this.channel?.tell('moved');
      this.rebuilds.serves(name);
    },
    failed: (projection, failed) => this.failed(projection, failed),
  };

  private committed({ projections }: Follower, { events, through, caughtUp }: Followed): void {
    this.backoff.reset();
    this.channel?.tell('moved');
    const going = projections.filter(({ hasEnded }) => !hasEnded);
    const building = going.filter(({ serves }) => !serves);
    this.options.onProgress?.({
      projections: going.map(({ name }) => name),
      building: building.map(({ name }) => name),
      events,
      position: through,
      caughtUp,
    });
  }

  private failed({ serves }: RunningProjection, failed: FailedOn): void {
    this.options.log?.(projectionFailed(failed));
    this.channel?.tell('moved');
    if (!serves) this.rebuilds.fail(failed.projection, new Error(`${failed.projection} failed: ${failed.reason}`));
  }

  private async noteFault(error: unknown): Promise<void> {
    const { storage } = this.options.views;
    if (error instanceof ViewsUnusable) await storage.markDamaged().catch(() => undefined);
    const reason = reasonOf(error);
    this.say('waiting', reason);
    this.options.log?.(projectionsWait(reason, this.backoff.delayMs));
  }

  /** Somebody who reads may have found damage that the engine has not met, or wants a rebuild: then it begins anew. */
  private hear(told: Told): void {
    if (told !== 'moved') this.session.abort();
  }

  private say(state: EngineStatus['state'], reason?: string): void {
    this.state = state;
    this.reason = reason;
  }
}
