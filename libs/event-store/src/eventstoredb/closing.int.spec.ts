import type { EventStoreDbDouble } from '../../../../test/support/eventstoredb/eventstoredb-double';
import { aStream, many, streamOf } from '../../contract/given';
import { Servers } from '../../test-support/eventstoredb';
import { StoreUnavailable } from '../errors';
import type { EventStore } from '../event-store';

/** Longer than any test may take: what ends does not end because of it. */
const AN_HOUR = '&defaultDeadline=3600000';

const servers = new Servers();
let double: EventStoreDbDouble;
let store: EventStore;
beforeEach(async () => {
  double = await servers.start();
  store = await servers.open(double.address(AN_HOUR));
});
afterEach(() => servers.closeAll());

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a store that is closed', () => {
  it('ends those who begin to follow it while nobody answers', async () => {
    await double.stop();
    const following = store.subscribe(store.start)[Symbol.asyncIterator]().next();
    await aMoment();
    await store.close();
    expect(await following).toEqual({ done: true, value: undefined });
  });

  it('ends a read that nobody answers, and says why', async () => {
    const stream = aStream();
    await store.append(stream, 'none', many(1));
    await double.stop();
    const reading = streamOf(store, stream).catch((reason: unknown) => reason);
    await aMoment();
    await store.close();
    expect(await reading).toBeInstanceOf(StoreUnavailable);
  });

  it('ends a read over a line on which nothing comes any more', async () => {
    const stream = aStream();
    await store.append(stream, 'none', many(1));
    double.line.hold();
    const reading = streamOf(store, stream).catch((reason: unknown) => reason);
    await aMoment();
    await store.close();
    expect(await reading).toBeInstanceOf(StoreUnavailable);
  });

  it('ends those who followed it before nobody answered any more', async () => {
    const following = store.subscribe(store.start)[Symbol.asyncIterator]();
    expect(await following.next()).toMatchObject({ value: { caughtUp: true } });
    const next = following.next();
    await double.stop();
    await aMoment();
    await store.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});

describe('somebody who begins to follow while nobody answers', () => {
  it('stops when they like, and others go on', async () => {
    await double.line.takeAway();
    const leaving = new AbortController();
    const one = store.subscribe(store.start, {}, { signal: leaving.signal })[Symbol.asyncIterator]().next();
    const other = store.subscribe(store.start)[Symbol.asyncIterator]().next();
    await aMoment();
    leaving.abort();
    expect(await one).toEqual({ done: true, value: undefined });
    await double.line.lay();
    expect(await other).toMatchObject({ done: false, value: { caughtUp: true } });
  });
});
