import { aCategory, aStream, given, happened, idsOf, inParallel, many, type StoreUnderTest } from './given';
import { Follower } from './follower';

export function describeSubscriptions(store: StoreUnderTest): void {
  describe('subscriptions', () => {
    const followers: Follower[] = [];
    const follow = (...[after, filter, pageSize]: FollowFrom) => {
      const follower = new Follower(store(), after, filter, pageSize);
      followers.push(follower);
      return follower;
    };
    afterEach(() => Promise.all(followers.splice(0).map((follower) => follower.stop())));

    it('catch up, say so, and go on live', async () => {
      const before = await store().head();
      const [old, fresh] = [many(5), many(3)];
      await given(store(), aStream(), old);
      const follower = follow(before, {}, 2);
      await follower.until(({ pages }) => pages.some(({ caughtUp }) => caughtUp));
      expect(follower.pages.map(({ events, caughtUp }) => [events.length, caughtUp])).toEqual([
        [2, false],
        [2, false],
        [1, true],
      ]);
      await given(store(), aStream(), fresh);
      await follower.until(({ events }) => events.length === 8);
      expect(idsOf(follower.events)).toEqual(idsOf([...old, ...fresh]));
    });

    it('say at once that they have caught up where there is nothing', async () => {
      const head = await store().head();
      const follower = follow(head);
      await follower.until(({ pages }) => pages.length > 0);
      expect(follower.pages).toEqual([{ events: [], through: head, caughtUp: true }]);
    });

    it('say how far they have read, also where their filter leaves everything out', async () => {
      const head = await store().head();
      const category = aCategory();
      const follower = follow(head, { categories: [category] });
      await follower.until(({ pages }) => pages.length > 0);
      const { positions } = await given(store(), aStream(), many(3));
      await follower.until(({ pages }) => pages.at(-1)?.through === positions[2]);
      expect(follower.events).toEqual([]);
      await given(store(), aStream(category), many(1));
      await follower.until(({ events }) => events.length === 1);
    });

    it('miss nothing and repeat nothing while several write', async () => {
      const category = aCategory();
      const before = await store().head();
      const early = follow(before, { categories: [category] }, 7);
      const writing = inParallel(8, async (writer) => {
        for (let n = 0; n < 25; n++)
          await given(store(), `${category}-${writer}`, [happened({ writer, n }), happened()]);
      });
      await early.until(({ events }) => events.length > 50);
      const midway = early.pages[3]!.through;
      const late = follow(midway, { categories: [category] });
      await writing;
      const head = await store().head();
      await Promise.all([early, late].map((each) => each.until(({ pages }) => pages.at(-1)?.through === head)));
      const pages = [];
      for await (const page of store().readAll(before, { categories: [category] })) pages.push(...page.events);
      expect(early.events).toEqual(pages);
      expect(late.events).toEqual(pages.filter(({ position }) => store().comparePositions(position, midway) > 0));
    });

    it('wait for whoever reads them: nothing is lost on a slow reader', async () => {
      const before = await store().head();
      const stop = new AbortController();
      const pages = store().subscribe(before, {}, { pageSize: 4, signal: stop.signal })[Symbol.asyncIterator]();
      await given(store(), aStream(), many(3));
      expect((await pages.next()).value.events).toHaveLength(3);
      await given(store(), aStream(), many(6));
      await given(store(), aStream(), many(2));
      expect((await pages.next()).value.events).toHaveLength(4);
      expect((await pages.next()).value.events).toHaveLength(4);
      stop.abort();
      expect((await pages.next()).done).toBe(true);
    });

    it('end when their signal aborts: while they wait, and before they begin', async () => {
      const head = await store().head();
      const follower = follow(head);
      await follower.until(({ pages }) => pages.length === 1);
      await follower.stop();
      const never = store().subscribe(head, {}, { signal: AbortSignal.abort() });
      expect(await never[Symbol.asyncIterator]().next()).toEqual({ done: true, value: undefined });
    });
  });
}

type FollowFrom = Parameters<(after: string, filter?: { categories?: string[] }, pageSize?: number) => void>;
