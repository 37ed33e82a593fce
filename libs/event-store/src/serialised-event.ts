import { invariant, isId } from '@awr/kernel';
import { EventIdReused, EventTooLarge } from './errors';
import type { ExpectedRevision, NewEvent } from './event-store';
import { requireName } from './names';

/** The most bytes of JSON (as UTF-8) that an event's data may have. */
export const MOST_DATA_BYTES = 16 * 1024;

/** An event as every store keeps it: the texts are what is stored, byte for byte. */
export interface SerialisedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

/** JSON escapes lone surrogates, so any string in the data comes back as it was. */
export function serialise(event: NewEvent): SerialisedEvent {
  const { id, type, version } = event;
  invariant(isId(id), `${JSON.stringify(id)} is not a UUID in lower case`);
  requireName(type, 'an event type');
  invariant(Number.isSafeInteger(version) && version >= 1, `event ${id} has ${version} as its version`);
  const data: string | undefined = JSON.stringify(event.data);
  const metadata: string | undefined = JSON.stringify(event.metadata);
  invariant(data !== undefined && metadata !== undefined, `event ${id} has nothing that JSON could keep`);
  const bytes = Buffer.byteLength(data);
  if (bytes > MOST_DATA_BYTES) throw new EventTooLarge(id, bytes, MOST_DATA_BYTES);
  return { id, type, version, data, metadata };
}

/** Metadata does not count: somebody who asks again asks at another time. */
export function sameContent(a: Omit<SerialisedEvent, 'metadata'>, b: Omit<SerialisedEvent, 'metadata'>): boolean {
  return a.type === b.type && a.version === b.version && a.data === b.data;
}

/** What an append asks for, checked and ready to be kept. */
export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly SerialisedEvent[];
}

export function appendRequest(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): AppendRequest {
  requireName(stream, 'a stream');
  requireExpectation(expected);
  invariant(events.length > 0, `an append to ${stream} has no events`);
  const serialised = events.map(serialise);
  refuseReuse(stream, serialised);
  return { stream, expected, events: serialised };
}

// An expectation that is not understood must never pass as "whatever it is".
function requireExpectation(expected: ExpectedRevision): void {
  const known = expected === 'none' || expected === 'any' || (Number.isSafeInteger(expected) && expected >= 0);
  invariant(known, `${String(expected)} is not an expected revision`);
}

function refuseReuse(stream: string, events: readonly SerialisedEvent[]): void {
  if (events.length === 1) return;
  const byId = new Map<string, SerialisedEvent>();
  for (const event of events) {
    const earlier = byId.get(event.id);
    if (earlier && !sameContent(earlier, event)) throw new EventIdReused(stream, event.id);
    byId.set(event.id, event);
  }
}
