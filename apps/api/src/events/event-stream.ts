import type { EventStore, Position, StoredEvent } from '@awr/event-store';
import { withHeartbeat } from '../edge';
import { publicEvent } from './public-event';

// Proxies commonly cut a connection that is silent for a minute.
const HEARTBEAT_MS = 20_000;
const HEARTBEAT = ': yma o hyd / still here\n\n';
// How long a browser waits before it connects again.
const RECONNECT = 'retry: 2000\n\n';

/** What is told of one timebank: its own stream, its members' and its ledger's. */
const CATEGORIES = ['timebank', 'member', 'ledger'];

/** A timebank's events as server-sent events, from a position on, as fast as the reader takes them. */
export function eventStream(
  log: EventStore,
  timebankId: string,
  after: Position,
  signal: AbortSignal,
): AsyncIterable<string> {
  return withHeartbeat(messages(log, timebankId, after, signal), HEARTBEAT, HEARTBEAT_MS);
}

async function* messages(log: EventStore, timebankId: string, after: Position, signal: AbortSignal) {
  yield RECONNECT;
  for await (const { events, through } of log.subscribe(after, { categories: CATEGORIES }, { signal })) {
    const own = events.filter(({ metadata }) => metadata.timebankId === timebankId);
    // An id alone is no event, but lets a reader go on from here rather than read others' events again.
    yield own.length > 0 ? own.map(message).join('') : `id: ${through}\n\n`;
  }
}

function message(event: StoredEvent): string {
  return `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(publicEvent(event))}\n\n`;
}
