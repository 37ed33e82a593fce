import type { EventPage, EventReader, StoredEvent } from '@awr/event-store';
import { isSealed } from '@awr/kernel';
import type { KeyReader } from '@awr/privacy';

/**
 * The same log, with the keys of everyone on a page in memory before the page is given: keys may be far away, and
 * fetching them one by one would take longer than all else.
 */
export function withKeysAtHand<Reader extends EventReader>(reader: Reader, keys: Pick<KeyReader, 'hold'>): Reader {
  const readAll: EventReader['readAll'] = (...asked) => holding(reader.readAll(...asked), keys);
  const subscribe: EventReader['subscribe'] = (...asked) => holding(reader.subscribe(...asked), keys);
  return Object.create(reader, { readAll: { value: readAll }, subscribe: { value: subscribe } }) as Reader;
}

async function* holding<Page extends EventPage>(pages: AsyncIterable<Page>, keys: Pick<KeyReader, 'hold'>) {
  for await (const page of pages) {
    keys.hold(peopleIn(page.events));
    yield page;
  }
}

function* peopleIn(events: readonly StoredEvent[]): Iterable<string> {
  for (const { data } of events) {
    for (const value of Object.values(data as object)) if (isSealed(value)) yield value.person;
  }
}
