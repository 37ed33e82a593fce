import { instant, newId } from '@awr/kernel';
import type { Appended, EventMetadata, EventReader, EventStore, ExpectedRevision, NewEvent, StoredEvent } from '../src';

/** A store under test. Its log may hold other events: each test keeps to streams and categories of its own. */
export type StoreUnderTest = () => EventStore;

export function metadata(over: Partial<EventMetadata> = {}): EventMetadata {
  return {
    recordedAt: instant(1_763_775_825_123_456),
    actor: 'token:nia',
    commandId: newId(),
    commandHash: 'c0ffee',
    correlationId: newId(),
    ...over,
  };
}

/** An event that happened; what it is about matters to nobody here. */
export function happened(data: unknown = { minutes: 60 }, over: Partial<NewEvent> = {}): NewEvent {
  return { id: newId(), type: 'Happened', version: 1, data, metadata: metadata(), ...over };
}

/** As many events as asked for, told apart by their `n`. */
export function many(count: number, over: Partial<NewEvent> = {}): NewEvent[] {
  return Array.from({ length: count }, (_, n) => happened({ n }, { id: newId(), ...over }));
}

export function aCategory(): string {
  return `c${newId().replaceAll('-', '')}`;
}

export function aStream(category = aCategory()): string {
  return `${category}-${newId()}`;
}

/** An append whose expectation does not matter to the test. */
export function given(store: EventStore, stream: string, events: readonly NewEvent[]): Promise<Appended> {
  return store.append(stream, 'any', events);
}

/** Appends at what the stream is believed to be at, and returns the error where that fails. */
export async function refused(
  store: EventStore,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Promise<unknown> {
  return store.append(stream, expected, events).then(
    () => 'not refused',
    (error: unknown) => error,
  );
}

export async function streamOf(store: EventReader, stream: string): Promise<StoredEvent[]> {
  return flat(store.readStream(stream));
}

export async function flat(pages: AsyncIterable<readonly StoredEvent[]>): Promise<StoredEvent[]> {
  return (await all(pages)).flat();
}

export async function all<Page>(pages: AsyncIterable<Page>): Promise<Page[]> {
  const read: Page[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

export function idsOf(events: readonly { readonly id: string }[]): string[] {
  return events.map(({ id }) => id);
}

export function inParallel<Result>(count: number, work: (n: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => work(n)));
}
