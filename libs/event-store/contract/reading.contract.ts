import type { EventPage, NewEvent, StoredEvent, StreamReadOptions } from '../src';
import { all, aStream, flat, given, idsOf, many, type StoreUnderTest } from './given';

export function describeReading(store: StoreUnderTest): void {
  describe('reading a stream', () => {
    const numbers = async (stream: string, options: StreamReadOptions) =>
      (await all(store().readStream(stream, options))).map((page) => page.map(({ revision }) => revision));

    it.each<[StreamReadOptions, number[][]]>([
      [{}, [[0, 1, 2, 3, 4, 5, 6]]],
      [{ pageSize: 3 }, [[0, 1, 2], [3, 4, 5], [6]]],
      [{ pageSize: 7 }, [[0, 1, 2, 3, 4, 5, 6]]],
      [{ from: 4, pageSize: 2 }, [[4, 5], [6]]],
      [{ from: 7 }, []],
      [{ limit: 4, pageSize: 3 }, [[0, 1, 2], [3]]],
      [{ limit: 0 }, []],
      [{ direction: 'backwards', pageSize: 3 }, [[6, 5, 4], [3, 2, 1], [0]]],
      [{ direction: 'backwards', from: 2 }, [[2, 1, 0]]],
      [{ direction: 'backwards', from: 100, limit: 1 }, [[6]]],
      [{ direction: 'backwards', from: 0 }, [[0]]],
    ])('with %j gives %j', async (options, pages) => {
      const stream = aStream();
      await given(store(), stream, many(7));
      expect(await numbers(stream, options)).toEqual(pages);
    });

    it('that is not there gives nothing', async () => {
      expect(await numbers(aStream(), {})).toEqual([]);
      expect(await numbers(aStream(), { direction: 'backwards' })).toEqual([]);
    });

    it.each<StreamReadOptions>([{ pageSize: 0 }, { pageSize: 1.5 }, { from: -1 }, { from: 0.5 }, { limit: -1 }])(
      'refuses %j',
      async (options) => {
        await expect(numbers(aStream(), options)).rejects.toMatchObject({ name: 'InvariantBroken' });
      },
    );

    it('gives what was appended while it was read', async () => {
      const stream = aStream();
      await given(store(), stream, many(2));
      const read: number[] = [];
      for await (const [event] of store().readStream(stream, { pageSize: 1 })) {
        read.push(event!.revision);
        if (event!.revision === 1) await given(store(), stream, many(1));
      }
      expect(read).toEqual([0, 1, 2]);
    });
  });

  describe('reading the log', () => {
    it('resumes after any position', async () => {
      const before = await store().head();
      const events: NewEvent[] = [];
      for (const count of [1, 3, 2, 4]) {
        const batch = many(count);
        events.push(...batch);
        await given(store(), aStream(), batch);
      }
      const whole = await after(before);
      expect(idsOf(whole)).toEqual(idsOf(events));
      for (const [place, { position }] of whole.entries()) {
        expect(await after(position)).toEqual(whole.slice(place + 1));
      }
    });

    it('from the start ends with the newest', async () => {
      const events = many(2);
      await given(store(), aStream(), events);
      expect(idsOf((await after(store().start)).slice(-2))).toEqual(idsOf(events));
    });

    it('says with each page how far it has read', async () => {
      const before = await store().head();
      const { positions } = await given(store(), aStream(), many(5));
      const pages = await all(store().readAll(before, {}, { pageSize: 2 }));
      expect(pages.map(({ events, through }) => [events.length, through])).toEqual([
        [2, positions[1]],
        [2, positions[3]],
        [1, positions[4]],
      ]);
    });

    it('gives nothing at its end', async () => {
      expect(await all(store().readAll(await store().head()))).toEqual([]);
    });

    it('goes through many pages of its own size', async () => {
      const before = await store().head();
      for (let batch = 0; batch < 5; batch++) await given(store(), aStream(), many(700));
      expect(await after(before)).toHaveLength(3500);
    });

    it('gives everything in one page where that is asked for', async () => {
      const before = await store().head();
      await given(store(), aStream(), many(3000));
      const pages = await all(store().readAll(before, {}, { pageSize: 10_000 }));
      expect(pages.map(({ events }) => events.length)).toEqual([3000]);
    });

    it('throws the reason when its signal aborts, since there is more', async () => {
      const before = await store().head();
      await given(store(), aStream(), many(5));
      const stop = new AbortController();
      const seen: EventPage[] = [];
      const reading = (async () => {
        for await (const page of store().readAll(before, {}, { pageSize: 2, signal: stop.signal })) {
          seen.push(page);
          stop.abort(new Error('enough'));
        }
      })();
      await expect(reading).rejects.toThrow('enough');
      expect(seen).toHaveLength(1);
    });

    it.each(['', '-1', '1.5', 'x', '01'])('refuses %j as a position', async (position) => {
      await expect(after(position)).rejects.toMatchObject({ name: 'InvariantBroken' });
    });
  });

  async function after(position: string): Promise<StoredEvent[]> {
    return flat(
      (async function* () {
        for await (const { events } of store().readAll(position)) yield events;
      })(),
    );
  }
}
