import { type EventStore, type NewEvent, openSqliteEventStore, type StoredEvent } from '@awr/event-store';
import { instant, newId } from '@awr/kernel';
import { Servers } from '../../../event-store/test-support/eventstoredb';
import { migrateLog } from './migrate-log';
import { ofTimebank, partOf, everything } from './part-of-log';

const servers = new Servers();
const opened: EventStore[] = [];
afterEach(async () => {
  await servers.closeAll();
  for (const store of opened.splice(0)) await store.close();
});

const [here, there] = [newId(), newId()];

function happened(timebankId: string, n: number, data: unknown = { n, name: 'Siân' }): NewEvent {
  const id = newId();
  const metadata = {
    recordedAt: instant(1_763_775_825_000_000 + n),
    actor: 'token:1',
    commandId: id,
    commandHash: `hash ${n}`,
    correlationId: id,
    timebankId,
  };
  return { id, type: 'Happened', version: 1 + (n % 2), data, metadata };
}

/** Streams that take turns: two timebanks, their ledgers and members, and the tokens of both. */
async function aLog(rounds = 60): Promise<EventStore> {
  const log = openSqliteEventStore(':memory:');
  opened.push(log);
  for (let round = 0; round < rounds; round += 1) {
    const id = round % 3 === 0 ? there : here;
    for (const stream of [
      `timebank-${id}`,
      `ledger-${id}`,
      `member-${id.slice(0, 8)}-${round % 4}`,
      'identity-tokens',
    ]) {
      const events = Array.from({ length: 1 + (round % 3) }, (_, at) => happened(id, round * 10 + at));
      await log.append(stream, 'any', events);
    }
  }
  // Longer than one append may be.
  await log.append(
    `ledger-${here}`,
    'any',
    Array.from({ length: 180 }, (_, at) => happened(here, 10_000 + at)),
  );
  return log;
}

async function target(): Promise<EventStore> {
  return servers.open((await servers.start()).address());
}

const withoutPlace = ({ position: _, ...event }: StoredEvent) => event;
async function eventsOf(log: EventStore, belongs = everything) {
  const events = [];
  for await (const event of partOf(log, belongs)) events.push(withoutPlace(event));
  return events;
}

/** The same store, that fails for good after so many appends. */
function failingAfter(store: EventStore, appends: number): EventStore {
  let left = appends;
  return {
    ...pass(store),
    append: (...given) => (left-- > 0 ? store.append(...given) : Promise.reject(new Error('killed'))),
  };
}

function pass(store: EventStore): EventStore {
  return {
    start: store.start,
    append: (...given) => store.append(...given),
    check: () => store.check(),
    close: () => store.close(),
    head: () => store.head(),
    comparePositions: (a, b) => store.comparePositions(a, b),
    readAll: (...given) => store.readAll(...given),
    readStream: (...given) => store.readStream(...given),
    subscribe: (...given) => store.subscribe(...given),
  };
}

describe('moving a log', () => {
  it('to an EventStoreDB and back keeps every event, its ids, its place and the order of all', async () => {
    const [source, far] = [await aLog(), await target()];
    const seen: number[] = [];
    const moved = await migrateLog({ source, target: far, tell: ({ done }) => seen.push(done) });
    const events = await eventsOf(source);
    expect(moved).toMatchObject({ events: events.length, moved: events.length, streams: 9 });
    expect(await eventsOf(far)).toEqual(events);
    expect(seen).toContain(events.length);

    const back = openSqliteEventStore(':memory:');
    opened.push(back);
    expect(await migrateLog({ source: far, target: back })).toEqual(moved);
    expect(await eventsOf(back)).toEqual(events);
  });

  it('that was cut short is gone on with, as often as that happens', async () => {
    const [source, far] = [await aLog(), await target()];
    for (const appends of [0, 1, 7, 40]) {
      await expect(migrateLog({ source, target: failingAfter(far, appends) })).rejects.toThrow('killed');
    }
    const { events, moved } = await migrateLog({ source, target: far });
    expect(moved).toBeLessThan(events);
    expect(await eventsOf(far)).toEqual(await eventsOf(source));
    expect(await migrateLog({ source, target: far })).toMatchObject({ events, moved: 0 });
  });

  it('goes on where the source has grown', async () => {
    const [source, far] = [await aLog(), await target()];
    await migrateLog({ source, target: far });
    await source.append('ledger-new', 'none', [happened(here, 1)]);
    expect(await migrateLog({ source, target: far })).toMatchObject({ moved: 1 });
  });

  it.each<[string, (far: EventStore, source: EventStore) => Promise<unknown>]>([
    ['another log', (far) => far.append('ledger-other', 'none', [happened(there, 1)])],
    [
      'the same event with other data',
      async (far, source) => {
        const [first] = await eventsOf(source);
        return far.append(first!.stream, 'none', [{ ...first!, data: 'other' }]);
      },
    ],
    [
      'more than the source has',
      async (far, source) => {
        await migrateLog({ source, target: far });
        await far.append('ledger-more', 'none', [happened(there, 1)]);
      },
    ],
  ])('refuses a target that holds %s, and leaves it as it is', async (_, prepare) => {
    const [source, far] = [await aLog(10), await target()];
    await prepare(far, source);
    const before = await eventsOf(far);
    await expect(migrateLog({ source, target: far })).rejects.toMatchObject({ name: 'MigrationProblem' });
    expect(await eventsOf(far)).toEqual(before);
  });

  it('moves one timebank beside another, without the tokens of all', async () => {
    const [source, far] = [await aLog(), await target()];
    const first = await migrateLog({ source, target: far, belongs: ofTimebank(there) });
    const second = await migrateLog({ source, target: far, belongs: ofTimebank(here) });
    const all = await eventsOf(source);
    const tokens = all.filter(({ stream }) => stream === 'identity-tokens').length;
    expect(first.events + second.events).toBe(all.length - tokens);
    for (const id of [here, there])
      expect(await eventsOf(far, ofTimebank(id))).toEqual(await eventsOf(source, ofTimebank(id)));
  });

  it('says that there is nothing to move', async () => {
    const source = await aLog(3);
    await expect(migrateLog({ source, target: await target(), belongs: ofTimebank(newId()) })).rejects.toMatchObject({
      name: 'MigrationProblem',
    });
  });
});
