import type { EventFilter, Position, StoredEvent } from '../event-store';
import type { ServerAppend, ServerAppended } from './append-messages';
import { BatchAppends } from './batch-appends';
import {
  type Client,
  closeClient,
  connect,
  END,
  featuresOf,
  type RecordedEvent,
  START,
  type ServerFeatures,
} from './client';
import type { Address } from './connection-string';
import { Feed, type FeedBatch } from './feed';
import { NoAnswer } from './failures';
import { serverFilter } from './filters';
import { within } from './patience';
import { serverPosition, START as LOG_START } from './positions';
import { isOfTheServer, storedEvent } from './recorded-events';

export interface StreamPage {
  readonly stream: string;
  readonly from: number | 'end';
  readonly direction: 'forwards' | 'backwards';
  readonly count: number;
}

export interface EventMark {
  readonly id: string;
  readonly revision: number;
  /** By the server's clock. */
  readonly recordedAtMs: number;
}

/** What the library hands out for a read. */
interface Reading extends NodeJS.EventEmitter {
  cancel(): Promise<void>;
}

interface Resolved {
  readonly event?: RecordedEvent;
}

/** Events of the server itself may stand after ours: how many to look at first, and how many then. */
const FIRST_LOOK = 16;
const FURTHER_LOOK = 1000;

/** The calls that the adapter makes, each with an end: an answer, or an error within the time given. */
export class Connection {
  private readonly appends: BatchAppends;
  private readonly closing = new AbortController();

  private constructor(
    private readonly client: Client,
    readonly address: Address,
  ) {
    this.appends = new BatchAppends(client);
  }

  static to(address: Address): Connection {
    return new Connection(connect(address.connectionString), address);
  }

  features(ms: number): Promise<ServerFeatures> {
    return within(ms, featuresOf(this.client), 'a question for the version');
  }

  append(append: ServerAppend, ms: number): Promise<ServerAppended> {
    return this.appendAll([append], ms)[0] as Promise<ServerAppended>;
  }

  /** Sends them in their order, and gives the answer to each. */
  appendAll(appends: readonly ServerAppend[], ms: number): Promise<ServerAppended>[] {
    return this.appends.appendAll(appends, ms);
  }

  async readStream(page: StreamPage, ms: number): Promise<StoredEvent[]> {
    return (await this.recorded(page, ms)).map((event) => this.stored(event));
  }

  /** Only what tells one event from another. */
  async readMarks(page: StreamPage, ms: number): Promise<EventMark[]> {
    const recorded = await this.recorded(page, ms);
    return recorded.map(({ id, revision, created }) => ({
      id,
      revision: Number(revision),
      recordedAtMs: created.getTime(),
    }));
  }

  /** A stream that is not there reads as one without events. */
  private async recorded({ stream, from, direction, count }: StreamPage, ms: number): Promise<RecordedEvent[]> {
    const reading = this.client.readStream(stream, {
      fromRevision: from === 'end' ? END : BigInt(from),
      direction,
      maxCount: count,
      requiresLeader: true,
    });
    try {
      return await collect(reading, ms, this.closing.signal);
    } catch (error) {
      if (isNotFound(error)) return [];
      throw error;
    }
  }

  /** The position of the last event that is ours. */
  async head(ms: number): Promise<Position> {
    let from: RecordedEvent['position'];
    for (let count = FIRST_LOOK; ; count = FURTHER_LOOK) {
      const recorded = await collect(
        this.client.readAll({
          direction: 'backwards',
          maxCount: count,
          fromPosition: from ?? END,
          requiresLeader: true,
        }),
        ms,
        this.closing.signal,
      );
      const ours = recorded.find((event) => !isOfTheServer(event));
      if (ours) return this.stored(ours).position;
      from = recorded.at(-1)?.position;
      if (recorded.length < count || !from) return LOG_START;
    }
  }

  /** All after a position that the server's part of the filter lets through, then live. */
  feed(after: Position, filter: EventFilter, signal: AbortSignal, silenceMs: number): AsyncGenerator<FeedBatch> {
    const feed = new Feed(({ event }) => (event && !isOfTheServer(event) ? this.stored(event) : undefined), silenceMs);
    const subscription = this.client.subscribeToAll(
      {
        fromPosition: after === LOG_START ? START : serverPosition(after),
        filter: serverFilter(filter, feed.checkpointReached),
        requiresLeader: true,
      },
      { highWaterMark: 256 },
    );
    return feed.of(subscription, signal);
  }

  close(): Promise<void> {
    this.closing.abort();
    return closeClient(this.client);
  }

  private stored(event: RecordedEvent): StoredEvent {
    return storedEvent(event, this.address.hosts);
  }
}

/**
 * All events of one read; NoAnswer where the server falls silent. Of a read that is cancelled by the client itself, as
 * it closes, the library says nothing at all.
 */
function collect(reading: Reading, ms: number, closing: AbortSignal): Promise<RecordedEvent[]> {
  return new Promise((resolve, reject) => {
    const events: RecordedEvent[] = [];
    const end = () => {
      clearTimeout(timer);
      closing.removeEventListener('abort', closed);
    };
    const fail = (error: unknown) => {
      end();
      reject(error);
    };
    const closed = () => fail(new NoAnswer('the connection was closed'));
    const silent = () => {
      fail(new NoAnswer(`no answer to a read in ${ms} ms`));
      reading.cancel().catch(() => {});
    };
    const timer = setTimeout(silent, ms);
    closing.addEventListener('abort', closed);
    reading.on('data', ({ event }: Resolved) => {
      timer.refresh();
      if (event) events.push(event);
    });
    reading.on('error', fail);
    reading.on('end', () => {
      end();
      resolve(events);
    });
  });
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'stream-not-found';
}
