import type { EventStore, StoredEvent } from '../event-store';
import { temporaryFolder } from '../../test-support/temporary-folder';
import { TypeScriptProcess } from '../../test-support/typescript-process';
import { openSqliteEventStore } from './open';

const KILLS = 50;

interface Acknowledged {
  readonly stream: string;
  readonly ids: readonly string[];
}

/** Lets a process append until so many of its appends were acknowledged, then kills it in the middle of the next. */
async function killAfter(appends: number, path: string): Promise<Acknowledged[]> {
  const writer = new TypeScriptProcess('appending-process.ts', path);
  const acknowledged: Acknowledged[] = [];
  for await (const line of writer.lines()) {
    const [stream = '', ...ids] = line.split(' ');
    acknowledged.push({ stream, ids });
    if (acknowledged.length === appends) void writer.kill();
  }
  await writer.kill();
  return acknowledged;
}

async function newEvents(store: EventStore, after: string): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of store.readAll(after)) events.push(...page.events);
  return events;
}

/** Each append wrote `of` events, numbered `n`: they stand together and all are there. */
function requireWholeAppends(events: readonly StoredEvent[]): void {
  for (let place = 0; place < events.length;) {
    const { stream, data } = events[place]!;
    const { of } = data as { of: number };
    const append = events.slice(place, place + of);
    expect(append.map((event) => [event.stream, event.data])).toEqual(
      Array.from({ length: of }, (_, n) => [stream, { of, n }]),
    );
    place += of;
  }
}

describe('a writer that is killed in the middle of writing', () => {
  const folder = temporaryFolder();
  const path = folder.file('events.sqlite');
  const revisions = new Map<string, number>();
  let position = 0;

  function requireNoGaps(events: readonly StoredEvent[]): void {
    for (const event of events) {
      expect(event.position).toBe(String(++position));
      expect(event.revision).toBe((revisions.get(event.stream) ?? -1) + 1);
      revisions.set(event.stream, event.revision);
    }
  }

  it(`loses nothing acknowledged and leaves nothing half written, ${KILLS} times`, async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      // 1 to 97 appends, in no order: from a log that was just opened to one that was just tidied.
      const acknowledged = await killAfter(1 + ((kill * 37) % 97), path);

      const store = openSqliteEventStore(path);
      const events = await newEvents(store, String(position));
      requireNoGaps(events);
      requireWholeAppends(events);
      const kept = new Set(events.map(({ stream, id }) => `${stream} ${id}`));
      const lost = acknowledged.flatMap(({ stream, ids }) => ids.filter((id) => !kept.has(`${stream} ${id}`)));
      expect(lost).toEqual([]);
      await store.close();
    }
    expect(position).toBeGreaterThan(KILLS);
  });
});
