import { setImmediate as nextTurn } from 'node:timers/promises';
import { PositionAhead, StoreUnavailable } from '../errors';
import type {
  EventFilter,
  EventPage,
  EventReader,
  Position,
  ReadOptions,
  StoredEvent,
  StreamReadOptions,
  SubscriptionPage,
} from '../event-store';
import { requireCounts } from '../read-options';
import { pagesOf } from './catch-up';
import type { Connection } from './connection';
import { asStoreError } from './failures';
import { matcherOf } from './filters';
import { LiveTail } from './live-tail';
import { Patience, patiently, whileWanted } from './patience';
import { comparePositions, START } from './positions';
import { closedStore } from './wordings';

const PAGE_SIZE = 1000;

/** Reads a log that an EventStoreDB keeps. Each page is one call that ends; only the live tail stays open. */
export class EventStoreDbReader implements EventReader {
  readonly start = START;
  readonly comparePositions = comparePositions;
  protected readonly tail: LiveTail;
  private readonly closing = new AbortController();

  constructor(protected readonly connection: Connection) {
    this.tail = new LiveTail(connection, this.closing.signal);
  }

  async *readStream(stream: string, options: StreamReadOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    const { direction = 'forwards', pageSize = PAGE_SIZE, signal } = options;
    let left = options.limit ?? Infinity;
    requireCounts({ ...options, pageSize });
    let from = options.from ?? (direction === 'forwards' ? 0 : ('end' as const));
    const step = direction === 'forwards' ? 1 : -1;
    while (left > 0 && (from === 'end' || from >= 0)) {
      signal?.throwIfAborted();
      const count = Math.min(pageSize, left);
      const page = await this.ask((ms) => this.connection.readStream({ stream, from, direction, count }, ms));
      const last = page.at(-1);
      if (last) yield page;
      if (!last || page.length < count) return;
      left -= page.length;
      from = last.revision + step;
    }
  }

  async *readAll(after: Position, filter: EventFilter = {}, options: ReadOptions = {}): AsyncGenerator<EventPage> {
    const { pageSize = PAGE_SIZE, signal } = options;
    requireCounts({ pageSize });
    let from = after;
    for (let through = await this.headNotBefore(after); comparePositions(from, through) < 0;) {
      const stretch = { after: from, through, filter, pageSize };
      const until = { forMs: this.deadlineMs, signal: this.ending(signal) };
      for await (const page of this.saying(pagesOf(this.connection, stretch, until))) {
        signal?.throwIfAborted();
        yield page;
        from = page.through;
      }
      signal?.throwIfAborted();
      through = await this.head();
    }
  }

  async *subscribe(
    after: Position,
    filter: EventFilter = {},
    options: ReadOptions = {},
  ): AsyncGenerator<SubscriptionPage> {
    const { pageSize = PAGE_SIZE, signal } = options;
    requireCounts({ pageSize });
    const ending = this.ending(signal);
    if (ending.aborted) return;
    try {
      yield* this.saying(this.follow(after, filter, pageSize, ending));
    } catch (error) {
      if (!ending.aborted) throw error;
    }
  }

  head(): Promise<Position> {
    return this.ask((ms) => this.connection.head(ms));
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.closing.abort();
    await this.connection.close();
  }

  protected get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  protected get deadlineMs(): number {
    return this.connection.address.deadlineMs;
  }

  protected closed(): StoreUnavailable {
    return new StoreUnavailable(closedStore(this.connection.address.hosts));
  }

  private async *follow(
    after: Position,
    filter: EventFilter,
    pageSize: number,
    signal: AbortSignal,
  ): AsyncGenerator<SubscriptionPage> {
    await whileWanted(
      patiently(new Patience(Infinity, signal), () => this.headNotBefore(after)),
      signal,
    );
    await whileWanted(this.tail.start(), signal);
    const isWanted = matcherOf(filter);
    let from = after;
    for (let first = true; !signal.aborted; first = false) {
      const goal = this.tail.known;
      if (comparePositions(from, goal) >= 0) {
        if (first) yield { events: [], through: from, caughtUp: true };
        else await this.tail.reaches(() => comparePositions(this.tail.head, from) > 0, signal);
        continue;
      }
      await this.tail.reaches(() => comparePositions(this.tail.head, goal) >= 0, signal);
      const head = this.tail.head;
      const held = this.tail.after(from);
      const pages = held
        ? heldPage(held, isWanted, pageSize)
        : pagesOf(this.connection, { after: from, through: head, filter, pageSize }, { forMs: Infinity, signal });
      for await (const page of pages) {
        from = page.through;
        yield { ...page, caughtUp: comparePositions(from, head) >= 0 };
      }
      await nextTurn();
    }
  }

  private async headNotBefore(after: Position): Promise<Position> {
    comparePositions(after, START);
    const head = await this.head();
    if (comparePositions(after, head) > 0) throw new PositionAhead(after, head);
    return head;
  }

  private async ask<Answer>(question: (ms: number) => Promise<Answer>): Promise<Answer> {
    if (this.isClosed) throw this.closed();
    try {
      return await patiently(new Patience(this.deadlineMs, this.closing.signal), question);
    } catch (error) {
      throw this.isClosed ? this.closed() : asStoreError(error, this.connection.address.hosts);
    }
  }

  private async *saying<Page>(pages: AsyncGenerator<Page>): AsyncGenerator<Page> {
    try {
      yield* pages;
    } catch (error) {
      throw asStoreError(error, this.connection.address.hosts);
    }
  }

  private ending(signal: AbortSignal | undefined): AbortSignal {
    return signal ? AbortSignal.any([signal, this.closing.signal]) : this.closing.signal;
  }
}

/** As much of what is held as one page may have. */
function* heldPage(
  held: readonly StoredEvent[],
  isWanted: (event: StoredEvent) => boolean,
  pageSize: number,
): Generator<EventPage> {
  const events: StoredEvent[] = [];
  for (const event of held) {
    if (isWanted(event)) events.push(event);
    if (events.length === pageSize) return yield { events, through: event.position };
  }
  const last = held.at(-1);
  if (last) yield { events, through: last.position };
}
