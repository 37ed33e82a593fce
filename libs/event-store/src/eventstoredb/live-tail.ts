import type { Position, StoredEvent } from '../event-store';
import { steadily } from './catch-up';
import type { Connection } from './connection';
import { Patience, patiently } from './patience';
import { comparePositions, later, START } from './positions';

// Some megabytes. Whoever is further behind reads from the server.
const MOST_HELD = 4096;

/**
 * The newest events, from one subscription for all who follow the log here. It hands them out only in one piece: from
 * where it began, or where what it has let go ends, to the last that has come.
 */
export class LiveTail {
  private readonly events: StoredEvent[] = [];
  private readonly waiting = new Set<() => void>();
  /** The position before the first of the events. */
  private since: Position = START;
  private reached: Position = START;
  private ownLast: Position = START;
  private running: Promise<void> | undefined;
  private failure: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly ending: AbortSignal,
  ) {
    ending.addEventListener('abort', () => this.wakeAll());
  }

  /** The last event that has come. */
  get head(): Position {
    return this.reached;
  }

  /** The last event that is known to be in the log, though it may be yet to come. */
  get known(): Position {
    return later(this.reached, this.ownLast);
  }

  /** An event was appended from here. */
  appended(last: Position): void {
    this.ownLast = later(this.ownLast, last);
  }

  /** Begins to follow, once; resolves when it knows where. */
  async start(): Promise<void> {
    this.running ??= this.begin();
    await this.running;
  }

  /** All after a position up to the head, or undefined where that is no longer held. */
  after(position: Position): readonly StoredEvent[] | undefined {
    if (comparePositions(position, this.since) < 0) return undefined;
    let [low, high] = [0, this.events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const isAfter = comparePositions((this.events[middle] as StoredEvent).position, position) > 0;
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    return this.events.slice(low);
  }

  /** Resolves when the head is at the position or past it, or a signal aborts. Throws where following has failed. */
  async reaches(isThere: () => boolean, signal: AbortSignal): Promise<void> {
    while (!isThere() && !signal.aborted) {
      if (this.failure !== undefined) throw this.failure;
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        };
        this.waiting.add(wake);
        signal.addEventListener('abort', wake);
      });
    }
  }

  private async begin(): Promise<void> {
    const patience = new Patience(Infinity, this.ending);
    const { deadlineMs } = this.connection.address;
    this.since = this.reached = await patiently(patience, () => this.connection.head(deadlineMs));
    this.follow().catch((error: unknown) => {
      this.failure = error;
      this.wakeAll();
    });
  }

  private async follow(): Promise<void> {
    const forever = { forMs: Infinity, signal: this.ending };
    for await (const { events } of steadily(this.connection, this.reached, {}, forever)) {
      const last = events.at(-1);
      if (!last) continue;
      this.events.push(...events);
      this.reached = last.position;
      if (this.events.length > 2 * MOST_HELD) this.letGo();
      this.wakeAll();
    }
  }

  private letGo(): void {
    const gone = this.events.splice(0, this.events.length - MOST_HELD);
    this.since = (gone.at(-1) as StoredEvent).position;
  }

  private wakeAll(): void {
    for (const wake of [...this.waiting]) wake();
  }
}
