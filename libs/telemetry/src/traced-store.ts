import type { Appended, EventPage, EventReader, EventStore, ExpectedRevision, NewEvent } from '@awr/event-store';
import { isSampled, Step, type TraceParent } from './step';

/** The same store; each append is a step of the traces of all whose events it writes. */
export function tracedStore(store: EventStore): EventStore {
  return {
    ...readerOf(store),
    append: (stream, expected, events) => tracedAppend(store, stream, expected, events),
    check: () => store.check(),
  };
}

/**
 * The same log for somebody who does something with each page before asking for the next. That is a step of the trace
 * of each event in it, once they have come to the end of the log: to read an old log again is nobody's trace.
 */
export function tracedReader(reader: EventReader, does: string): EventReader {
  return {
    ...readerOf(reader),
    subscribe: async function* (after, filter, options) {
      for await (const page of reader.subscribe(after, filter, options)) {
        const steps = page.caughtUp ? stepsOf(page, does) : [];
        try {
          yield page;
        } finally {
          for (const step of steps) step.end();
        }
      }
    },
  };
}

function stepsOf({ events }: EventPage, does: string): Step[] {
  return events
    .filter(({ metadata }) => isSampled(metadata.traceparent))
    .map(({ type, metadata }) => Step.begin(`${does} ${type}`, { kind: 'consumer', parent: metadata.traceparent }));
}

async function tracedAppend(
  store: EventStore,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Promise<Appended> {
  const [first, ...others] = tracesOf(events);
  if (first === undefined) return store.append(stream, expected, events);
  const category = stream.slice(0, stream.indexOf('-'));
  const attributes = { 'awr.category': category, 'awr.events': events.length };
  const step = Step.begin(`append ${category}`, { kind: 'client', parent: first, alsoFor: others, attributes });
  try {
    const appended = await store.append(stream, expected, events);
    step.end();
    return appended;
  } catch (reason) {
    step.end(reason instanceof Error ? reason.name : 'thrown');
    throw reason;
  }
}

function tracesOf(events: readonly NewEvent[]): TraceParent[] {
  return [...new Set(events.flatMap(({ metadata }) => metadata.traceparent ?? []))];
}

function readerOf(reader: EventReader): EventReader {
  return {
    readStream: (stream, options) => reader.readStream(stream, options),
    readAll: (after, filter, options) => reader.readAll(after, filter, options),
    subscribe: (after, filter, options) => reader.subscribe(after, filter, options),
    start: reader.start,
    head: () => reader.head(),
    comparePositions: (a, b) => reader.comparePositions(a, b),
    close: () => reader.close(),
  };
}
