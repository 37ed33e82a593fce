import type { EventReader, Position, SubscriptionPage } from '@awr/event-store';
import type { BatchCommit } from './batch-commit';
import type { RunningProjection } from './running-projection';

/** How many events to gather for one transaction while there are more to come. */
const EVENTS_IN_BATCH = 20_000;
/** Small enough that a page's events stay in the processor's cache until they are applied; others get their turn after it. */
const PAGE_SIZE = 500;

export interface Followed {
  /** How many events were read since the follower began. */
  readonly events: number;
  readonly through: Position;
  readonly caughtUp: boolean;
}

export interface FollowerOptions {
  readonly store: EventReader;
  readonly commit: BatchCommit;
  readonly onCommitted: (follower: Follower, followed: Followed) => Promise<void>;
  readonly eventsInBatch: number | undefined;
}

/** Reads the log once for several projections, from the least of their checkpoints on. */
export class Follower {
  private readonly eventsInBatch: number;
  private gathered = 0;
  private events = 0;

  constructor(
    readonly projections: readonly RunningProjection[],
    private readonly options: FollowerOptions,
  ) {
    this.eventsInBatch = options.eventsInBatch ?? EVENTS_IN_BATCH;
  }

  /** Until the signal aborts, or no projection is left that could go on. What was read by then is committed. */
  async run(signal: AbortSignal): Promise<void> {
    const { store } = this.options;
    const types = [...new Set(this.projections.flatMap((projection) => projection.eventTypes))];
    let through: Position | undefined;
    for await (const page of store.subscribe(
      this.from(),
      { types },
      { pageSize: Math.min(PAGE_SIZE, this.eventsInBatch), signal },
    )) {
      await this.take(page);
      through = page.through;
      if (page.caughtUp || this.gathered >= this.eventsInBatch) await this.commit(page);
      if (this.left.length === 0) return;
    }
    if (through !== undefined && this.gathered > 0) await this.commit({ through, caughtUp: false });
  }

  private get left(): readonly RunningProjection[] {
    return this.projections.filter((projection) => !projection.hasEnded);
  }

  private from(): Position {
    const { store } = this.options;
    const positions = this.projections.map(({ position }) => position);
    return positions.reduce((a, b) => (store.comparePositions(a, b) <= 0 ? a : b));
  }

  private async take({ events }: SubscriptionPage): Promise<void> {
    this.gathered += events.length;
    this.events += events.length;
    const [first] = events;
    if (!first) return;
    for (const projection of this.left) {
      const isBehindAll = !this.isAhead(projection, first.position);
      await projection.take(isBehindAll ? events : events.filter((event) => !this.isAhead(projection, event.position)));
    }
  }

  private async commit({ through, caughtUp }: Pick<SubscriptionPage, 'through' | 'caughtUp'>): Promise<void> {
    const behind = this.left.filter((projection) => !this.isAhead(projection, through));
    await this.options.commit.commit(behind, through);
    this.gathered = 0;
    await this.options.onCommitted(this, { events: this.events, through, caughtUp });
  }

  /** Some may have had these events already, before they joined those that are further behind. */
  private isAhead(projection: RunningProjection, position: Position): boolean {
    return this.options.store.comparePositions(projection.position, position) >= 0;
  }
}
