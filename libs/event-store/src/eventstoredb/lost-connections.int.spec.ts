import { derivedId } from '@awr/kernel';
import fc from 'fast-check';
import type { EventStoreDbDouble, Mishap } from '../../../../test/support/eventstoredb/eventstoredb-double';
import { Follower } from '../../contract/follower';
import { aStream, all, flat, happened, idsOf, inParallel, many, streamOf } from '../../contract/given';
import { Servers } from '../../test-support/eventstoredb';
import type { EventStore, NewEvent } from '../event-store';

const servers = new Servers();
let double: EventStoreDbDouble;
let store: EventStore;
beforeEach(async () => {
  double = await servers.start();
  store = await servers.open(double.address());
});
afterEach(() => servers.closeAll());

const MISHAPS: readonly Mishap[] = [
  'cut before it is written',
  'cut after it is written',
  'cut, and written once somebody has looked',
  'busy',
];

describe('an append whose connection is lost', () => {
  const appends: [string, () => NewEvent[]][] = [
    ['one event', () => many(1)],
    ['one event whose id is derived', () => many(1, { id: derivedId(aStream()) })],
    ['several events', () => many(3)],
  ];
  const cases = MISHAPS.flatMap((mishap) => appends.map(([what, events]) => [mishap, what, events] as const));

  it.each(cases)('(%s) is there once, with %s, where it is said to be', async (mishap, _, events) => {
    const [stream, before, lost, after] = [aStream(), many(2), events(), many(2)];
    await store.append(stream, 'none', before);
    double.mishaps.push(mishap);
    const { revision, positions } = await store.append(stream, 1, lost);
    await store.append(stream, revision, after);
    const read = await streamOf(store, stream);
    expect(idsOf(read)).toEqual(idsOf([...before, ...lost, ...after]));
    expect(read.slice(2, -2).map(({ position }) => position)).toEqual(positions);
  });

  it.each(MISHAPS)('is not mistaken for a conflict of those that were asked with it: %s', async (mishap) => {
    const [stream, other] = [aStream(), aStream()];
    double.mishaps.push(mishap, mishap);
    const answers = await Promise.all([
      store.append(stream, 'none', many(2)),
      store.append(other, 'none', many(1)),
      store.append(stream, 1, many(1)),
      store.append(stream, 'any', many(2)),
    ]);
    expect(answers.map(({ revision }) => revision)).toEqual([1, 0, 2, 4]);
    expect(await streamOf(store, stream)).toHaveLength(5);
  });

  it('is there once however often connections are lost, whoever else writes', async () => {
    const mishaps = fc.array(fc.constantFrom(...MISHAPS, undefined, undefined), { maxLength: 12 });
    const property = fc.asyncProperty(mishaps, async (script) => {
      const streams = [aStream(), aStream(), aStream()];
      double.mishaps.splice(0, Infinity, ...script.filter((mishap) => mishap !== undefined));
      const written = await inParallel(12, async (n) => {
        const events = many(1 + (n % 3));
        await store.append(streams[n % 3]!, 'any', events);
        return { stream: streams[n % 3]!, ids: idsOf(events) };
      });
      for (const stream of streams) {
        const ids = idsOf(await streamOf(store, stream));
        const acknowledged = written.filter((append) => append.stream === stream).flatMap((append) => append.ids);
        expect([...ids].sort()).toEqual(acknowledged.sort());
      }
    });
    await fc.assert(property, { numRuns: 15 });
  });
});

describe('an append that nobody answers', () => {
  it('ends at its deadline, says that the outcome is not known, and can be asked again', async () => {
    const impatient = await servers.open(double.address('&defaultDeadline=300'));
    const [stream, events] = [aStream(), many(2)];
    await impatient.append(stream, 'none', many(1));
    double.mishaps.push(...Array<Mishap>(20).fill('never answered'));
    await expect(impatient.append(stream, 0, events)).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(/^EventStoreDB at 127\.0\.0\.1:\d+ did not say whether the events were kept; ask/),
    });
    double.mishaps.splice(0);
    await expect(impatient.append(stream, 0, events)).resolves.toMatchObject({ revision: 2 });
    expect(await streamOf(impatient, stream)).toHaveLength(3);
  });

  it('ends at its deadline on a line that carries nothing, and goes through once it does', async () => {
    const impatient = await servers.open(double.address('&defaultDeadline=300'));
    const [stream, events] = [aStream(), many(2)];
    double.line.hold();
    for (const work of [
      () => impatient.append(stream, 'none', events),
      () => impatient.head(),
      () => impatient.check(),
    ]) {
      await expect(work()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    }
    await expect(flat(impatient.readStream(stream))).rejects.toMatchObject({ name: 'StoreUnavailable' });
    await expect(all(impatient.readAll(impatient.start))).rejects.toMatchObject({ name: 'StoreUnavailable' });
    double.line.release();
    await expect(impatient.append(stream, 'none', events)).resolves.toMatchObject({ revision: 1 });
    expect(idsOf(await streamOf(impatient, stream))).toEqual(idsOf(events));
  });
});

describe('a server that goes away and comes back', () => {
  it('is said to be away, and found again', async () => {
    const impatient = await servers.open(double.address('&defaultDeadline=300'));
    await double.line.takeAway();
    await expect(impatient.append(aStream(), 'any', many(1))).rejects.toMatchObject({
      name: 'StoreUnavailable',
      wording: { cy: expect.stringContaining('yn ateb'), en: expect.stringContaining('does not answer') },
    });
    await double.line.lay();
    await expect(store.append(aStream(), 'any', many(1))).resolves.toMatchObject({ revision: 0 });
    await impatient.check();
  });

  it('keeps those waiting who can wait', async () => {
    await double.line.takeAway();
    const waiting = [store.append(aStream(), 'any', many(3)), store.head(), flat(store.readStream(aStream()))];
    await double.line.lay();
    await Promise.all(waiting);
  });
});

describe('a subscription whose connection is lost', () => {
  it('goes on after what it has had: nothing is missing, nothing comes twice', async () => {
    const follower = new Follower(store, store.start, {}, 5);
    const stream = aStream();
    const events: NewEvent[] = [];
    for (let round = 0; round < 6; round++) {
      const batch = many(7);
      events.push(...batch);
      await store.append(stream, 'any', batch);
      if (round % 2 === 0) double.line.cut();
      await follower.until(({ events: seen }) => seen.length > round * 5);
    }
    await follower.until(({ events: seen }) => seen.length === events.length);
    expect(idsOf(follower.events)).toEqual(idsOf(events));
    await follower.stop();
  });

  it('finds what was written while the server was out of reach', async () => {
    const follower = new Follower(store, await store.head());
    await follower.until(({ pages }) => pages.length === 1);
    const other = await servers.start({ log: double.log });
    const elsewhere = await servers.open(other.address());
    await double.line.takeAway();
    const events = many(4);
    await elsewhere.append(aStream(), 'none', events);
    await double.line.lay();
    await follower.until(({ events: seen }) => seen.length === 4);
    expect(idsOf(follower.events)).toEqual(idsOf(events));
    expect(follower.pages.at(-1)?.caughtUp).toBe(true);
    await follower.stop();
  });

  it('reads through a long log with a filter, cut again and again', async () => {
    const [stream, wanted] = [aStream(), happened({}, { type: 'Wanted' })];
    for (let batch = 0; batch < 4; batch++) await store.append(stream, 'any', many(1000));
    await store.append(stream, 'any', [wanted]);
    double.cutsAfter.push(20, 1500, 1100, 2000);
    const pages = await all(store.readAll(store.start, { types: ['Wanted'] }));
    expect(idsOf(pages.flatMap(({ events }) => events))).toEqual([wanted.id]);
    expect(double.cutsAfter).toEqual([]);
    expect(pages.at(-1)?.through).toBe(await store.head());
  });

  it.each([{ pageSize: 7 }, { pageSize: 1000 }])('gives each event once in pages of %j', async (options) => {
    const events = many(400);
    await store.append(aStream(), 'none', events);
    double.cutsAfter.push(5, 100, 1, 150, 60);
    const pages = await all(store.readAll(store.start, {}, options));
    expect(idsOf(pages.flatMap((page) => page.events))).toEqual(idsOf(events));
    expect(double.cutsAfter).toEqual([]);
  });

  it('gives each event of a stream once, either way', async () => {
    const [stream, events] = [aStream(), many(90)];
    await store.append(stream, 'none', events);
    double.cutsAfter.push(3, 40, 25, 80, 11);
    expect(idsOf(await flat(store.readStream(stream, { pageSize: 30 })))).toEqual(idsOf(events));
    const backwards = await flat(store.readStream(stream, { pageSize: 30, direction: 'backwards' }));
    expect(idsOf(backwards)).toEqual(idsOf(events).reverse());
  });

  it('ends when the store closes, also while the server is away', async () => {
    const follower = new Follower(store, await store.head());
    await follower.until(({ pages }) => pages.length === 1);
    await double.line.takeAway();
    await store.close();
    await follower.ended;
  });
});
