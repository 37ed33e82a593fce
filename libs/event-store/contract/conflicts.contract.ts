import { Conflict, type ExpectedRevision } from '../src';
import { aStream, given, idsOf, inParallel, many, refused, streamOf, type StoreUnderTest } from './given';

export function describeConflicts(store: StoreUnderTest): void {
  describe('expected revisions', () => {
    it('let through an append to a stream that is as expected', async () => {
      const stream = aStream();
      await expect(store().append(stream, 'none', many(2))).resolves.toMatchObject({ revision: 1 });
      await expect(store().append(stream, 1, many(1))).resolves.toMatchObject({ revision: 2 });
      await expect(store().append(stream, 'any', many(1))).resolves.toMatchObject({ revision: 3 });
      await expect(store().append(aStream(), 'any', many(1))).resolves.toMatchObject({ revision: 0 });
    });

    it.each<ExpectedRevision>(['none', 0, 2, 3])('refuse %s where the stream is at 1, and say so', async (expected) => {
      const stream = aStream();
      await given(store(), stream, many(2));
      expect(await refused(store(), stream, expected, many(3))).toEqual(new Conflict(stream, expected, 1));
      expect(await streamOf(store(), stream)).toHaveLength(2);
    });

    it.each([0, 1])('refuse %s where there is no stream', async (expected) => {
      const stream = aStream();
      expect(await refused(store(), stream, expected, many(1))).toEqual(new Conflict(stream, expected, 'none'));
      expect(await streamOf(store(), stream)).toEqual([]);
    });

    // A store that takes what it does not know for "whatever it is" loses updates without a word.
    it.each([-1, 0.5, NaN, Infinity, '0', 'exists', null, undefined, {}])(
      'are never unchecked: %p is refused',
      async (expected) => {
        const stream = aStream();
        await given(store(), stream, many(1));
        expect(await refused(store(), stream, expected as ExpectedRevision, many(1))).toMatchObject({
          name: 'InvariantBroken',
        });
        expect(await streamOf(store(), stream)).toHaveLength(1);
      },
    );

    it('let exactly one through of many that expect the same', async () => {
      const stream = aStream();
      const answers = await inParallel(10, async () => {
        const events = many(2);
        return (await refused(store(), stream, 'none', events)) instanceof Conflict ? [] : idsOf(events);
      });
      const [winner, ...others] = answers.filter((ids) => ids.length > 0);
      expect(others).toEqual([]);
      expect(idsOf(await streamOf(store(), stream))).toEqual(winner);
    });
  });
}
