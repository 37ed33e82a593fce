import { all, flat, given, happened, idsOf } from '../contract/given';
import { Follower } from '../contract/follower';
import { EventTooNew } from './errors';
import type { EventStore } from './event-store';
import { IN_MEMORY, openSqliteEventStore } from './sqlite/open';
import { type Upcasters, withUpcasters } from './upcasters';

const upcasters: Upcasters = {
  HoursRecorded: {
    1: ({ hours }: { hours: number }) => ({ minutes: hours * 60 }),
    2: ({ minutes }: { minutes: number }) => ({ minutes, people: 1 }),
  },
};

describe('upcasters', () => {
  let log: EventStore;
  let lifted: EventStore;
  beforeEach(() => {
    log = openSqliteEventStore(IN_MEMORY);
    lifted = withUpcasters(log, upcasters);
  });
  afterEach(() => lifted.close());

  const recorded = (version: number, data: unknown) => happened(data, { type: 'HoursRecorded', version });
  const inVersions123 = [
    recorded(1, { hours: 1 }),
    recorded(2, { minutes: 90 }),
    recorded(3, { minutes: 2, people: 4 }),
  ];
  const asVersion3 = [
    { version: 3, data: { minutes: 60, people: 1 } },
    { version: 3, data: { minutes: 90, people: 1 } },
    { version: 3, data: { minutes: 2, people: 4 } },
  ];

  it('lift each event step by step to the newest version, however it is read', async () => {
    await given(lifted, 'ledger-1', inVersions123);
    expect(await flat(lifted.readStream('ledger-1'))).toMatchObject(asVersion3);
    expect((await all(lifted.readAll(lifted.start)))[0]?.events).toMatchObject(asVersion3);
    const follower = new Follower(lifted, lifted.start);
    await follower.until(({ events }) => events.length === 3);
    expect(follower.events).toMatchObject(asVersion3);
    await follower.stop();
  });

  it('leave what is stored as it is', async () => {
    await given(lifted, 'ledger-1', inVersions123);
    await flat(lifted.readStream('ledger-1'));
    expect((await flat(log.readStream('ledger-1'))).map(({ version, data }) => [version, data])).toEqual(
      inVersions123.map(({ version, data }) => [version, data]),
    );
  });

  it('keep everything else of an event, and events that are not named', async () => {
    const other = happened({ free: 'text' });
    await given(lifted, 'ledger-1', [inVersions123[0]!, other]);
    const [first, second] = await flat(lifted.readStream('ledger-1'));
    const [stored, storedOther] = await flat(log.readStream('ledger-1'));
    expect({ ...first, version: 1, data: stored?.data }).toEqual(stored);
    expect(second).toEqual(storedOther);
  });

  it.each([
    ['HoursRecorded', 4, 3],
    ['NeverHeardOf', 2, 1],
    ['constructor', 2, 1],
  ])('say which event of %s is of version %i, where %i is the newest known', async (type, version, newest) => {
    const event = happened({}, { type, version });
    await given(lifted, 'ledger-1', [happened(), event]);
    const [, stored] = await flat(log.readStream('ledger-1'));
    await expect(flat(lifted.readStream('ledger-1'))).rejects.toEqual(new EventTooNew(stored!, newest));
    await expect(all(lifted.readAll(lifted.start))).rejects.toThrow(
      `${type} ${event.id} at 2 is of version ${version}`,
    );
  });

  it('are refused where a step is missing', () => {
    expect(() => withUpcasters(log, { Given: { 2: (data) => data } })).toThrow('nothing lifts Given from version 1');
  });

  it('leave the rest of the store as it is', async () => {
    const events = [happened()];
    const { positions } = await given(lifted, 'ledger-1', events);
    expect(await lifted.head()).toBe(positions[0]);
    expect(lifted.comparePositions(lifted.start, positions[0]!)).toBeLessThan(0);
    await lifted.check();
    expect(idsOf(await flat(log.readStream('ledger-1')))).toEqual(idsOf(events));
  });
});
