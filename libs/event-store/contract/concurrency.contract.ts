import { setImmediate as nextTurn } from 'node:timers/promises';
import { Conflict, EventIdReused, EventTooLarge, type StoredEvent } from '../src';
import { aCategory, aStream, flat, given, happened, inParallel, many, streamOf, type StoreUnderTest } from './given';

const WRITERS = 64;

export function describeConcurrency(store: StoreUnderTest): void {
  describe('concurrent writers', () => {
    it('on 64 streams all get what they wrote, in the order they wrote it', async () => {
      const category = aCategory();
      await inParallel(WRITERS, async (writer) => {
        const stream = `${category}-${writer}`;
        for (let n = 0; n < 5; n++) await store().append(stream, n === 0 ? 'none' : n - 1, [happened({ writer, n })]);
        const read = await streamOf(store(), stream);
        expect(read.map(({ data }) => data)).toEqual([0, 1, 2, 3, 4].map((n) => ({ writer, n })));
      });
    });

    it('on one stream lose nothing, and their revisions have no gap', async () => {
      const stream = aStream();
      await inParallel(WRITERS, (writer) => given(store(), stream, many(1 + (writer % 3))));
      const read = await streamOf(store(), stream);
      expect(read.map(({ revision }) => revision)).toEqual(read.map((_, place) => place));
      expect(read).toHaveLength(127);
    });

    it('on one stream that each add one to the last number never lose a number', async () => {
      const stream = aStream();
      await inParallel(WRITERS, async () => {
        for (let counted = false; !counted;) counted = await countOneMore(stream);
      });
      const read = await streamOf(store(), stream);
      expect(read.map(({ data }) => data)).toEqual(read.map((_, place) => place + 1));
      expect(read).toHaveLength(WRITERS);
    });

    it('fail alone: the others of the same moment are written', async () => {
      const stream = aStream();
      const known = happened();
      await given(store(), stream, [known]);
      const together = await Promise.allSettled([
        store().append(stream, 0, many(1)),
        store().append(stream, 0, many(1)),
        store().append(stream, 'any', [{ ...known, data: 'other' }]),
        store().append(stream, 'any', [happened('a'.repeat(20_000))]),
        store().append(stream, 1, many(2)),
        store().append(aStream(), 'none', many(1)),
      ]);
      const errors = together.map((answer) => (answer.status === 'rejected' ? answer.reason.constructor : 'written'));
      expect(errors).toEqual(['written', Conflict, EventIdReused, EventTooLarge, 'written', 'written']);
      expect(await streamOf(store(), stream)).toHaveLength(4);
    });

    it('never show a reader a gap, nor half an append', async () => {
      const category = aCategory();
      const before = await store().head();
      const writing = inParallel(8, async (writer) => {
        for (let n = 0; n < 20; n++) await given(store(), `${category}-${writer % 4}`, many(3));
      });
      let written = false;
      void writing.then(() => (written = true));
      let seen: StoredEvent[] = [];
      const look = async () => {
        const now = await flat(eventsAfter(before));
        expect(now.slice(0, seen.length)).toEqual(seen);
        expect(now.length % 3).toBe(0);
        seen = now;
      };
      while (!written) {
        await look();
        await nextTurn();
      }
      await look();
      expect(seen).toHaveLength(480);
    });
  });

  async function countOneMore(stream: string): Promise<boolean> {
    const [last] = await flat(store().readStream(stream, { direction: 'backwards', limit: 1 }));
    const append = store().append(stream, last?.revision ?? 'none', [happened(((last?.data as number) ?? 0) + 1)]);
    return append.then(
      () => true,
      (error: unknown) => {
        if (error instanceof Conflict) return false;
        throw error;
      },
    );
  }

  async function* eventsAfter(position: string): AsyncGenerator<readonly StoredEvent[]> {
    for await (const { events } of store().readAll(position, {}, { pageSize: 1000 })) yield events;
  }
}
