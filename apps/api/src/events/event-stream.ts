import type { EventStore, Position, StoredEvent } from '@awr/event-store';
import { PUBLIC_CATEGORIES, publicEvent } from '@awr/publishing';
import { withHeartbeat } from '../edge';

// Proxies commonly cut a connection that is silent for a minute.
const HEARTBEAT_MS = 20_000;
const HEARTBEAT = ': yma o hyd / still here\n\n';
// How long a browser waits before it connects again.
const RECONNECT = 'retry: 2000\n\n';

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
  for await (const { events, through } of log.subscribe(after, { categories: PUBLIC_CATEGORIES }, { signal })) {
    const own = events.filter(({ metadata }) => metadata.timebankId === timebankId);
    const told = own.map(message).join('');
    // An id alone is no event, but lets a reader go on from here rather than read others' events again.
    yield told === '' ? `id: ${through}\n\n` : told;
  }
}

/** Nothing for an event that the catalogue of public events does not know. */
function message(event: StoredEvent): string {
  const form = publicEvent(event);
  return form ? `id: ${form.position}\nevent: ${form.type}\ndata: ${JSON.stringify(form)}\n\n` : '';
}
