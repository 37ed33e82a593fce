import type { Position, StoredEvent } from '../event-store';
import type { AllStreamResolvedEvent, AllStreamSubscription } from './client';
import { NoAnswer } from './failures';
import { type ServerPosition, positionOf } from './positions';

/** What a subscription brought at once, in the log's order. */
export interface FeedBatch {
  readonly events: readonly StoredEvent[];
  /** How far the server has looked, where it said so. Comes after the events. */
  readonly through?: Position;
  /** True where the server had nothing more for the filter as it said so. */
  readonly caughtUp: boolean;
}

interface Mark {
  /** How many events came before it. */
  readonly after: number;
  readonly through?: Position;
}

/**
 * Reads one subscription to $all. The library hands out events through a buffer, but says where the server stands
 * past that buffer, so each such mark waits here until the events before it were taken.
 */
export class Feed {
  private readonly marks: Mark[] = [];
  private subscription: AllStreamSubscription | undefined;
  private taken = 0;
  private live = false;
  private failure: Error | undefined;
  private ended = false;
  private wake: () => void = () => {};

  constructor(
    private readonly eventOf: (resolved: AllStreamResolvedEvent) => StoredEvent | undefined,
    private readonly silenceMs: number,
  ) {}

  /** To be given to the subscription's filter. */
  readonly checkpointReached = (subscription: AllStreamSubscription, position: ServerPosition): void => {
    this.mark({ after: this.taken + subscription.readableLength, through: positionOf(position) });
  };

  async *of(subscription: AllStreamSubscription, signal: AbortSignal): AsyncGenerator<FeedBatch> {
    this.subscription = subscription;
    const wake = () => this.wake();
    subscription.on('caughtUp', () => this.mark({ after: this.taken + subscription.readableLength }));
    subscription
      .on('error', (error: Error) => this.end(error))
      .on('end', () => this.end())
      .on('readable', wake);
    signal.addEventListener('abort', wake);
    try {
      while (!signal.aborted) {
        const batch = this.take(subscription);
        if (batch) yield batch;
        else if (this.failure) throw this.failure;
        else if (this.ended) throw new NoAnswer('the server ended a subscription');
        else await this.more();
      }
    } finally {
      signal.removeEventListener('abort', wake);
      subscription.unsubscribe().catch(() => {});
    }
  }

  private mark(mark: Mark): void {
    this.marks.push(mark);
    this.wake();
  }

  private end(error?: Error): void {
    this.failure ??= error;
    this.ended = true;
    this.wake();
  }

  /** All that has come up to the next mark. */
  private take(subscription: AllStreamSubscription): FeedBatch | undefined {
    const events: StoredEvent[] = [];
    const [mark] = this.marks;
    while (!mark || this.taken < mark.after) {
      const resolved = subscription.read() as AllStreamResolvedEvent | null;
      if (resolved === null) break;
      this.taken += 1;
      const event = this.eventOf(resolved);
      if (event) events.push(event);
    }
    if (!mark || this.taken < mark.after) return events.length > 0 ? { events, caughtUp: false } : undefined;
    this.marks.shift();
    const { through } = mark;
    if (through !== undefined) return { events, through, caughtUp: false };
    this.live = true;
    return { events, caughtUp: true };
  }

  /** Waits for what comes next. Silence before the server has caught up means that it is gone. */
  private async more(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      if (!this.live) {
        timer = setTimeout(() => this.end(new NoAnswer(`no events in ${this.silenceMs} ms`)), this.silenceMs);
      }
      // What came while nobody waited has woken nobody.
      if (this.ended || this.marks.length > 0 || (this.subscription?.readableLength ?? 0) > 0) resolve();
    });
    clearTimeout(timer);
    this.wake = () => {};
  }
}
