import { invariant } from '@awr/kernel';
import { EventTooNew } from './errors';
import type { EventPage, EventReader, EventStore, StoredEvent } from './event-store';

/** Lifts an event's data by one version. It gets what was stored and must not change it. */
export type Upcaster = (data: never) => unknown;

/**
 * By event type, then by the version that is lifted: `{ HoursRecorded: { 1: from1to2, 2: from2to3 } }`. The newest
 * version of a type is the one that no function lifts, and 1 for a type that is not named.
 */
export type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** The same log, whose events all come in their newest version. What is stored stays as it is. */
export function withUpcasters(store: EventStore, upcasters: Upcasters): EventStore;
export function withUpcasters(reader: EventReader, upcasters: Upcasters): EventReader;
export function withUpcasters(store: EventReader | EventStore, upcasters: Upcasters): EventReader {
  const lift = lifting(upcasters);
  const reader: EventReader = {
    readStream: (stream, options) => liftedEvents(store.readStream(stream, options), lift),
    readAll: (after, filter, options) => liftedPages(store.readAll(after, filter, options), lift),
    subscribe: (after, filter, options) => liftedPages(store.subscribe(after, filter, options), lift),
    start: store.start,
    head: () => store.head(),
    comparePositions: (a, b) => store.comparePositions(a, b),
    close: () => store.close(),
  };
  if (!('append' in store)) return reader;
  const writer: EventStore = {
    ...reader,
    append: (stream, expected, events) => store.append(stream, expected, events),
    check: () => store.check(),
  };
  return writer;
}

type Lift = (event: StoredEvent) => StoredEvent;

/** For whoever reads a log as it is stored and lifts event by event. What it gives throws EventTooNew. */
export function liftBy(upcasters: Upcasters): Lift {
  return lifting(upcasters);
}

async function* liftedEvents(pages: AsyncIterable<readonly StoredEvent[]>, lift: Lift) {
  for await (const page of pages) yield page.map(lift);
}

async function* liftedPages<Page extends EventPage>(pages: AsyncIterable<Page>, lift: Lift) {
  for await (const page of pages) yield { ...page, events: page.events.map(lift) };
}

function lifting(upcasters: Upcasters): Lift {
  const chains = new Map(Object.entries(upcasters).map(([type, lifts]) => [type, chainOf(type, lifts)]));
  return (event) => {
    const chain = chains.get(event.type) ?? [];
    const newest = chain.length + 1;
    if (event.version === newest) return event;
    if (event.version > newest) throw new EventTooNew(event, newest);
    const data = chain.slice(event.version - 1).reduce((older, lift) => lift(older as never), event.data);
    return { ...event, version: newest, data };
  };
}

/** The functions in the order of the versions that they lift, the first of which is 1. */
function chainOf(type: string, lifts: Upcasters[string]): Upcaster[] {
  return Object.keys(lifts).map((_, index) => {
    const lift = lifts[index + 1];
    invariant(lift, `nothing lifts ${type} from version ${index + 1}`);
    return lift;
  });
}
