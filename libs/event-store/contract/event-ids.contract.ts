import { newId } from '@awr/kernel';
import { Conflict, EventIdReused, type NewEvent } from '../src';
import {
  aStream,
  given,
  happened,
  idsOf,
  inParallel,
  many,
  metadata,
  refused,
  streamOf,
  type StoreUnderTest,
} from './given';

export function describeEventIds(store: StoreUnderTest): void {
  describe('event ids', () => {
    it('make appending twice the same as once, whatever has come since', async () => {
      const stream = aStream();
      const events = many(3);
      const first = await store().append(stream, 'none', events);
      await given(store(), stream, many(2));
      expect(await store().append(stream, 'none', events)).toEqual(first);
      expect(await streamOf(store(), stream)).toHaveLength(5);
    });

    it('make appending five times at once the same as once', async () => {
      const stream = aStream();
      const events = many(2);
      const answers = await inParallel(5, () => store().append(stream, 'none', events));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(idsOf(await streamOf(store(), stream))).toEqual(idsOf(events));
    });

    it('do not mind other metadata: who asks again asks at another time', async () => {
      const stream = aStream();
      const event = happened();
      await given(store(), stream, [event]);
      await given(store(), stream, [{ ...event, metadata: metadata({ actor: 'process:retry' }) }]);
      expect(await streamOf(store(), stream)).toMatchObject([{ id: event.id, metadata: event.metadata }]);
    });

    it.each<[string, Partial<NewEvent>]>([
      ['data', { data: { minutes: 61 } }],
      ['type', { type: 'HappenedAgain' }],
      ['version', { version: 2 }],
    ])('are refused with other %s', async (_, other) => {
      const stream = aStream();
      const event = happened();
      await given(store(), stream, [event]);
      expect(await refused(store(), stream, 'any', [happened(), { ...event, ...other }])).toEqual(
        new EventIdReused(stream, event.id),
      );
      expect(await streamOf(store(), stream)).toHaveLength(1);
    });

    it('belong to their stream: another stream may have the same', async () => {
      const [here, there] = [aStream(), aStream()];
      const id = newId();
      await given(store(), here, [happened('here', { id })]);
      await given(store(), there, [happened('there', { id })]);
      expect(await streamOf(store(), there)).toMatchObject([{ id, data: 'there', revision: 0 }]);
    });

    it('that are partly there count, and the others are appended', async () => {
      const stream = aStream();
      const [old, fresh] = [happened(), happened()];
      const { positions } = await given(store(), stream, [old]);
      const both = await store().append(stream, 0, [old, fresh]);
      expect(both).toMatchObject({ revision: 1, positions: [positions[0], expect.any(String)] });
      expect(idsOf(await streamOf(store(), stream))).toEqual([old.id, fresh.id]);
    });

    it('that are partly there do not lift the expectation off the others', async () => {
      const stream = aStream();
      const old = happened();
      await given(store(), stream, [old]);
      expect(await refused(store(), stream, 'none', [old, happened()])).toEqual(new Conflict(stream, 'none', 0));
      expect(await streamOf(store(), stream)).toHaveLength(1);
    });

    it('count once where one append has them twice', async () => {
      const stream = aStream();
      const event = happened();
      const { revision, positions } = await given(store(), stream, [event, event]);
      expect([revision, positions[0]]).toEqual([0, positions[1]]);
      expect(await streamOf(store(), stream)).toHaveLength(1);
    });

    it('are refused where one append has them with two contents', async () => {
      const stream = aStream();
      const event = happened();
      expect(await refused(store(), stream, 'any', [event, { ...event, data: 'other' }])).toEqual(
        new EventIdReused(stream, event.id),
      );
      expect(await streamOf(store(), stream)).toEqual([]);
    });
  });
}
