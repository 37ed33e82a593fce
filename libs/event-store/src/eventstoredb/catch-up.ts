import type { EventFilter, EventPage, Position, StoredEvent } from '../event-store';
import type { Connection } from './connection';
import type { FeedBatch } from './feed';
import { matcherOf, matchesNothing } from './filters';
import { Patience } from './patience';
import { comparePositions, later } from './positions';

export interface Stretch {
  readonly after: Position;
  /** The position of an event that is there. */
  readonly through: Position;
  readonly filter: EventFilter;
  readonly pageSize: number;
}

/** How long to go on without hearing anything, and when to end before. */
export interface Persistence {
  readonly forMs: number;
  readonly signal: AbortSignal;
}

/** The events of a stretch of the log that has been written, in pages; goes on where it was when a connection is lost. */
export async function* pagesOf(
  connection: Connection,
  { after, through: goal, filter, pageSize }: Stretch,
  persistence: Persistence,
): AsyncGenerator<EventPage> {
  const isWanted = matcherOf(filter);
  let [through, events]: [Position, StoredEvent[]] = [after, []];
  if (!matchesNothing(filter)) {
    for await (const batch of steadily(connection, after, filter, persistence)) {
      let isThere = batch.caughtUp || isAt(batch.through, goal);
      for (const event of batch.events) {
        const order = comparePositions(event.position, goal);
        if (order >= 0) isThere = true;
        if (order > 0) break;
        if (!isWanted(event)) continue;
        events.push(event);
        if (events.length < pageSize) continue;
        through = event.position;
        yield { events, through };
        events = [];
      }
      if (isThere) break;
      // Says how far it is where nothing matches for long.
      if (events.length === 0 && batch.through !== undefined && comparePositions(batch.through, through) > 0) {
        through = batch.through;
        yield { events: [], through };
      }
    }
  }
  if (!persistence.signal.aborted && comparePositions(through, goal) < 0) yield { events, through: goal };
}

/** What the server sends after a position, over as many connections as it takes. */
export async function* steadily(
  connection: Connection,
  after: Position,
  filter: EventFilter,
  { forMs, signal }: Persistence,
): AsyncGenerator<FeedBatch> {
  const patience = new Patience(forMs, signal);
  const silenceMs = connection.address.deadlineMs;
  for (let at = after; !signal.aborted;) {
    try {
      for await (const batch of connection.feed(at, filter, signal, silenceMs)) {
        patience.renew();
        at = later(later(at, batch.events.at(-1)?.position ?? at), batch.through ?? at);
        yield batch;
      }
    } catch (error) {
      if (!signal.aborted) await patience.after(error);
    }
  }
}

function isAt(position: Position | undefined, goal: Position): boolean {
  return position !== undefined && comparePositions(position, goal) >= 0;
}
