import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { PositionAhead } from '../errors';
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
import { EventKinds } from './event-kinds';
import { headOf } from './head';
import { closed, saying } from './failures';
import type { LogGrowth } from './log-growth';
import { FEW, LogPages } from './log-pages';
import { comparePositions, numberOf, START } from './positions';
import { RecentRows } from './recent-rows';
import { StoredEvents } from './stored-events';
import { StreamPages } from './stream-pages';

const PAGE_SIZE = 1000;

/**
 * Reads a log through one connection. Each page is one short read: no transaction stays open while the caller works,
 * since that would keep the write-ahead log from being reused.
 */
export class SqliteEventReader implements EventReader {
  readonly start = START;
  readonly comparePositions = comparePositions;
  private readonly kinds: EventKinds;
  private readonly events: StoredEvents;
  private readonly streams: StreamPages;
  private readonly recent: RecentRows;
  private readonly findHead: () => number;

  constructor(
    protected readonly db: DatabaseSync,
    protected readonly path: string,
    protected readonly growth: LogGrowth,
  ) {
    this.findHead = headOf(db);
    this.kinds = new EventKinds(db);
    this.events = new StoredEvents(db, this.kinds, path);
    this.streams = new StreamPages(db);
    this.recent = new RecentRows(db, FEW);
  }

  async *readStream(stream: string, options: StreamReadOptions = {}): AsyncGenerator<readonly StoredEvent[]> {
    const { direction = 'forwards', pageSize = PAGE_SIZE, signal } = options;
    let { from = direction === 'forwards' ? 0 : Number.MAX_SAFE_INTEGER, limit: left = Infinity } = options;
    requireCounts({ pageSize, from, limit: left });
    const step = direction === 'forwards' ? 1 : -1;
    const id = this.read(() => this.streams.idOf(stream));
    while (id !== undefined && left > 0 && from >= 0) {
      signal?.throwIfAborted();
      const size = Math.min(pageSize, left);
      const page = this.read(() => this.streams.read(id, from, direction, size).map((row) => this.events.from(row)));
      const last = page.at(-1);
      if (last) yield page;
      if (!last || page.length < size) return;
      left -= page.length;
      from = last.revision + step;
      await nextTurn();
    }
  }

  async *readAll(after: Position, filter: EventFilter = {}, options: ReadOptions = {}): AsyncGenerator<EventPage> {
    const { pageSize = PAGE_SIZE, signal } = options;
    requireCounts({ pageSize });
    const pages = this.pagesOf(filter, after);
    let from = numberOf(after);
    for (let more = true; more;) {
      signal?.throwIfAborted();
      const { page, through, last } = this.nextPage(pages, from, pageSize);
      if (through > from) yield page;
      from = through;
      more = !last;
      if (more) await nextTurn();
    }
  }

  async *subscribe(
    after: Position,
    filter: EventFilter = {},
    options: ReadOptions = {},
  ): AsyncGenerator<SubscriptionPage> {
    const { pageSize = PAGE_SIZE, signal } = options;
    requireCounts({ pageSize });
    const pages = this.pagesOf(filter, after);
    let from = numberOf(after);
    for (let first = true; !signal?.aborted && !this.growth.hasEnded; first = false) {
      const { page, last, through } = this.nextPage(pages, from, pageSize);
      if (first || through > from) {
        from = through;
        yield { ...page, caughtUp: last };
        await nextTurn();
      } else {
        await this.growth.past(from, signal);
      }
    }
  }

  async head(): Promise<Position> {
    return String(this.read(() => this.findHead()));
  }

  async close(): Promise<void> {
    this.growth.end();
    if (this.db.isOpen) this.db.close();
  }

  private nextPage(pages: LogPages, after: number, pageSize: number) {
    return this.read(() => {
      const { rows, through, last } = pages.read(after, pageSize);
      const page: EventPage = { events: rows.map((row) => this.events.from(row)), through: String(through) };
      return { page, through, last };
    });
  }

  private pagesOf(filter: EventFilter, after: Position): LogPages {
    return this.read(() => {
      const head = this.findHead();
      if (numberOf(after) > head) throw new PositionAhead(after, String(head));
      return new LogPages(this.db, this.kinds, this.recent, filter);
    });
  }

  private read<Result>(work: () => Result): Result {
    if (!this.db.isOpen) throw closed(this.path);
    return saying(this.path, work);
  }
}
