import type { EventStore } from '../src';
import { Follower } from './follower';
import { aStream, given, many } from './given';

export function describeClosing(openStore: () => Promise<EventStore>): void {
  it('finishes what is in flight', async () => {
    const store = await openStore();
    const inFlight = given(store, aStream(), many(2));
    await store.close();
    await expect(inFlight).resolves.toMatchObject({ revision: 1 });
  });

  it('does nothing any more, and says so', async () => {
    const store = await openStore();
    const { start } = store;
    await store.close();
    for (const work of [
      () => given(store, aStream(), many(1)),
      () => store.head(),
      () => store.check(),
      () => store.readAll(start)[Symbol.asyncIterator]().next(),
      () => store.readStream(aStream())[Symbol.asyncIterator]().next(),
    ]) {
      await expect(work()).rejects.toMatchObject({ name: 'StoreUnavailable' });
    }
    await expect(store.close()).resolves.toBeUndefined();
  });

  it('ends its subscriptions', async () => {
    const store = await openStore();
    const follower = new Follower(store, await store.head());
    await follower.until(({ pages }) => pages.length === 1);
    await store.close();
    await expect(follower.ended).resolves.toBeUndefined();
  });
}
