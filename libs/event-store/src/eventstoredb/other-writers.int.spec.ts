import { derivedId, newId } from '@awr/kernel';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import type { EventStoreDbDouble } from '../../../../test/support/eventstoredb/eventstoredb-double';
import { Follower } from '../../contract/follower';
import { aStream, flat, happened, idsOf, inParallel, many, refused, streamOf } from '../../contract/given';
import { Servers } from '../../test-support/eventstoredb';
import { Conflict, EventIdReused, EventTooLarge } from '../errors';
import type { EventStore, NewEvent } from '../event-store';

const servers = new Servers();
let double: EventStoreDbDouble;
let here: EventStore;
let there: EventStore;
beforeEach(async () => {
  double = await servers.start();
  [here, there] = [await servers.open(double.address()), await servers.open(double.address())];
});
afterEach(() => servers.closeAll());

describe('two who write to one stream', () => {
  it('are refused for the revision that the stream has, not the one that they know', async () => {
    const stream = aStream();
    await here.append(stream, 'none', many(1));
    await there.append(stream, 0, many(2));
    expect(await refused(here, stream, 0, many(1))).toEqual(new Conflict(stream, 0, 2));
    await expect(there.append(stream, 2, many(1))).resolves.toMatchObject({ revision: 3 });
    await expect(here.append(stream, 3, many(1))).resolves.toMatchObject({ revision: 4 });
  });

  it('both get through where they expect nothing', async () => {
    const stream = aStream();
    const appended = await inParallel(40, (n) => (n % 2 === 0 ? here : there).append(stream, 'any', many(2)));
    expect(new Set(appended.map(({ revision }) => revision)).size).toBe(40);
    expect(await streamOf(here, stream)).toHaveLength(80);
  });

  it('write the same once, and learn where it is', async () => {
    const [stream, events] = [aStream(), many(3)];
    await here.append(stream, 'any', many(2));
    const [first, second] = [await here.append(stream, 1, events), await there.append(stream, 1, events)];
    expect(second).toEqual(first);
    expect(await streamOf(here, stream)).toHaveLength(5);
  });

  // The server takes an append for done where it knows the ids, and does not look at what they stand for.
  it.each([1, 2])('do not take the other’s event for their own: of %i', async (count) => {
    const stream = aStream();
    await here.append(stream, 'none', many(1));
    await there.append(stream, 0, many(1));
    const ids = Array.from({ length: count }, (_, n) => derivedId(stream, String(n)));
    const told = (what: string) => ids.map((id) => happened(what, { id }));
    await here.append(stream, 'any', told('one thing'));
    expect(await refused(there, stream, 'any', told('another'))).toEqual(new EventIdReused(stream, ids[0]!));
    expect(await there.append(stream, 'any', told('one thing'))).toMatchObject({ revision: 1 + count });
  });
});

describe('a long stream', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;

  /** 3000 events that came in the course of 30 days until now, one of which has a derived id. */
  async function aLongStream() {
    const [stream, events] = [aStream(), [] as NewEvent[]];
    for (let day = 30; day > 0; day--) {
      double.log.now = () => Date.now() - day * DAY_MS;
      const ofDay = Array.from({ length: 100 }, () => happened({ day }, { id: madeAt(Date.now() - day * DAY_MS) }));
      if (day === 29) ofDay[7] = happened({ day }, { id: derivedId(stream) });
      events.push(...ofDay);
      await here.append(stream, 'any', ofDay);
    }
    double.log.now = Date.now;
    return { stream, events };
  }

  const madeAt = (ms: number) =>
    ms
      .toString(16)
      .padStart(12, '0')
      .replace(/^(.{8})/, '$1-') + newId().slice(13);

  it('need not be read whole to append what was made just now', async () => {
    const { stream } = await aLongStream();
    const before = double.seen.sent;
    await expect(there.append(stream, 2999, many(1))).resolves.toMatchObject({ revision: 3000 });
    expect(double.seen.sent - before).toBeLessThan(300);
  });

  it.each([
    ['made long ago', 1234],
    ['derived', 107],
    ['the first', 0],
    ['the last', 2999],
  ])('is known to have an event that comes again, however old: %s', async (_, place) => {
    const { stream, events } = await aLongStream();
    const again = events[place]!;
    await expect(there.append(stream, 'any', [again])).resolves.toMatchObject({ revision: place });
    await expect(there.append(stream, 'any', [happened(), again])).resolves.toMatchObject({ revision: place });
    expect(await refused(there, stream, 'any', [{ ...again, data: 'other' }])).toEqual(
      new EventIdReused(stream, again.id),
    );
    expect(await streamOf(there, stream)).toHaveLength(3001);
  });
});

describe('group commit', () => {
  it('holds over the network: what is asked at once on one stream is one append', async () => {
    const stream = aStream();
    await here.append(stream, 'none', many(1));
    const before = double.seen.appends;
    await inParallel(64, () => here.append(stream, 'any', many(1)));
    expect(double.seen.appends - before).toBe(1);
  });

  it('sends appends to many streams over one stream of requests, none waiting for another', async () => {
    const impatient = await servers.open(double.address('&defaultDeadline=1500'));
    const [slow, ...others] = await inParallel(50, async () => aStream());
    await Promise.all([slow!, ...others].map((stream) => impatient.append(stream, 'none', many(1))));
    const { batches } = double.seen;
    double.mishaps.push('never answered');
    const order: string[] = [];
    const unanswered = refused(impatient, slow!, 'any', many(1)).finally(() => order.push('slow'));
    await Promise.all(others.map((stream) => impatient.append(stream, 'any', many(1)).then(() => order.push('other'))));
    await unanswered;
    expect(order).toEqual([...others.map(() => 'other'), 'slow']);
    expect(double.seen.batches).toBe(batches);
  });

  it('refuses what is too large for the server, and writes what was asked with it', async () => {
    double.log.mostBytes = 3000;
    const stream = aStream();
    const large = [happened('a'.repeat(200)), happened('b'.repeat(2500)), happened('c')];
    const [small, tooLarge, alsoSmall] = await Promise.all([
      refused(here, stream, 'any', many(2)),
      refused(here, stream, 'any', large),
      refused(here, stream, 'any', many(1)),
    ]);
    expect([small, alsoSmall]).toEqual(['not refused', 'not refused']);
    expect(tooLarge).toBeInstanceOf(EventTooLarge);
    expect(tooLarge).toMatchObject({ eventId: large[1]!.id, mostBytes: 3000 });
    expect(await streamOf(here, stream)).toHaveLength(3);
  });
});

describe('what others keep in the same server', () => {
  it('is read where it is an event, and not where it is the server’s own', async () => {
    double.log.chatty = true;
    const follower = new Follower(here, here.start);
    const [stream, ours] = [aStream(), many(1)];
    await here.append(stream, 'none', ours);
    const client = EventStoreDBClient.connectionString(double.address());
    const credentials = { username: 'other', password: 'program' };
    const foreign = jsonEvent({ id: newId(), type: 'Other', data: { from: 'elsewhere' } });
    await client.appendToStream(stream, foreign, { credentials });
    await client.dispose();
    expect(await flat(here.readStream(stream))).toMatchObject([
      { id: ours[0]!.id, version: 1 },
      { id: foreign.id, type: 'Other', version: 1, data: { from: 'elsewhere' }, metadata: {}, revision: 1 },
    ]);
    await follower.until(({ events }) => events.length === 2);
    expect(idsOf(follower.events)).toEqual([ours[0]!.id, foreign.id]);
    expect(await here.head()).toBe(follower.events[1]!.position);
    await follower.stop();
  });

  it.each(['$stats', '$'])('can’t have a name that is the server’s: %s', async (name) => {
    expect(await refused(here, name, 'any', many(1))).toMatchObject({ name: 'InvariantBroken' });
    expect(await refused(here, aStream(), 'any', many(1, { type: name }))).toMatchObject({ name: 'InvariantBroken' });
  });
});

describe('a server that changes its mind', () => {
  it('about the user: those who write, read and follow are told', async () => {
    const follower = new Follower(here, await here.head());
    await follower.until(({ pages }) => pages.length === 1);
    double.denies = true;
    double.line.cut();
    const words = { name: 'StoreUnusable', message: expect.stringMatching(/refuses the user name or the password/) };
    await expect(here.append(aStream(), 'any', many(1))).rejects.toMatchObject(words);
    await expect(here.head()).rejects.toMatchObject(words);
    await expect(follower.ended).rejects.toMatchObject(words);
  });

  it('about a stream, which somebody has deleted there', async () => {
    const stream = aStream();
    await here.append(stream, 'none', many(1));
    double.log.deleted.add(stream);
    const words = { name: 'StoreUnusable', message: expect.stringMatching(/was deleted .* restore the server/) };
    await expect(here.append(stream, 0, many(1))).rejects.toMatchObject(words);
    await expect(flat(there.readStream(stream))).rejects.toMatchObject(words);
  });
});
