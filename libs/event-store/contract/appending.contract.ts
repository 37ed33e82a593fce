import { newId } from '@awr/kernel';
import { EventTooLarge, type NewEvent } from '../src';
import { aStream, given, happened, idsOf, many, refused, streamOf, type StoreUnderTest } from './given';

export function describeAppending(store: StoreUnderTest): void {
  describe('appending', () => {
    it('numbers the events of a stream from 0', async () => {
      const stream = aStream();
      expect(await given(store(), stream, many(1))).toMatchObject({ revision: 0 });
      expect(await given(store(), stream, many(3))).toMatchObject({ revision: 3 });
      expect((await streamOf(store(), stream)).map(({ revision }) => revision)).toEqual([0, 1, 2, 3]);
    });

    it('keeps all that was given', async () => {
      const stream = aStream();
      const event = happened({ to: 'Nia', lines: [1, { deep: null }], yes: true });
      const { positions } = await given(store(), stream, [event]);
      expect(await streamOf(store(), stream)).toEqual([{ ...event, stream, revision: 0, position: positions[0] }]);
    });

    it('answers with the position of each event, which rise', async () => {
      const appended = [await given(store(), aStream(), many(12)), await given(store(), aStream(), many(12))];
      const positions = appended.flatMap((answer) => answer.positions);
      expect(positions).toHaveLength(24);
      expect([...positions].sort((a, b) => store().comparePositions(a, b))).toEqual(positions);
      expect(new Set(positions).size).toBe(24);
    });

    it('has its head at the last event', async () => {
      const { positions } = await given(store(), aStream(), many(2));
      expect(await store().head()).toBe(positions[1]);
      expect(store().comparePositions(store().start, positions[0]!)).toBeLessThan(0);
    });

    it('keeps the events of one append together and in order', async () => {
      const stream = aStream();
      const before = await store().head();
      const [first, second] = [many(5), many(5)];
      await Promise.all([given(store(), stream, first), given(store(), stream, second)]);
      const read = idsOf(await streamOf(store(), stream));
      expect(read).toEqual(idsOf([...first, ...second]));
      for await (const { events } of store().readAll(before)) expect(idsOf(events)).toEqual(read);
    });

    it('takes data of 16 KiB, counted as UTF-8, and no more', async () => {
      const stream = aStream();
      // Quotes around it make two more bytes; ŵ has two.
      const most = 'ŵ'.repeat((16 * 1024 - 2) / 2);
      await given(store(), stream, [happened(most)]);
      const tooLarge = happened(`${most}a`);
      expect(await refused(store(), stream, 0, [happened(), tooLarge])).toEqual(
        new EventTooLarge(tooLarge.id, 16 * 1024 + 1, 16 * 1024),
      );
      expect(await streamOf(store(), stream)).toHaveLength(1);
    });

    it.each<[string, Partial<NewEvent>]>([
      ['an id that is not a UUID', { id: 'one' }],
      ['an id in upper case', { id: newId().toUpperCase() }],
      ['no type', { type: '' }],
      ['version 0', { version: 0 }],
      ['half a version', { version: 1.5 }],
      ['data that JSON has no word for', { data: undefined }],
    ])('refuses an event with %s', async (_, over) => {
      const stream = aStream();
      expect(await refused(store(), stream, 'any', [happened(), happened({}, over)])).toMatchObject({
        name: 'InvariantBroken',
      });
      expect(await streamOf(store(), stream)).toEqual([]);
    });

    it('refuses an append without events', async () => {
      expect(await refused(store(), aStream(), 'any', [])).toMatchObject({ name: 'InvariantBroken' });
    });

    it.each(['', 'lone-\ud800', 'nul-\u0000', 'line-\n'])('refuses %j as the name of a stream', async (name) => {
      expect(await refused(store(), name, 'any', many(1))).toMatchObject({ name: 'InvariantBroken' });
    });

    it('can be written', async () => {
      await expect(store().check()).resolves.toBeUndefined();
    });
  });
}
