import { newId } from '@awr/kernel';
import fc from 'fast-check';
import type { EventStore, ExpectedRevision, NewEvent } from '../src';
import { aCategory, happened, idsOf, streamOf, type StoreUnderTest } from './given';

// Each step is an append: where, what it expects, and which events of a small pool it brings, so that ids come again.
const steps = fc.array(
  fc.record({
    stream: fc.nat(2),
    expects: fc.oneof(
      { weight: 3, arbitrary: fc.constant('right' as const) },
      fc.constantFrom('none' as const, 'any' as const),
      fc.nat(6),
    ),
    brings: fc.array(fc.nat(30), { minLength: 1, maxLength: 4 }),
  }),
  { maxLength: 25 },
);

/** What a log of streams is, with nothing that makes it fast or durable. */
class ModelOfStreams {
  readonly log: string[] = [];
  private readonly streams = new Map<string, string[]>();

  of(stream: string): readonly string[] {
    return this.streams.get(stream) ?? [];
  }

  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): 'Conflict' | number {
    const there = this.of(stream);
    const fresh = [...new Set(idsOf(events))].filter((id) => !there.includes(id));
    const at = there.length === 0 ? 'none' : there.length - 1;
    if (fresh.length > 0 && expected !== 'any' && expected !== at) return 'Conflict';
    const now = [...there, ...fresh];
    this.streams.set(stream, now);
    this.log.push(...fresh.map((id) => `${stream}/${id}`));
    return now.indexOf(events.at(-1)!.id);
  }
}

export function describeModel(store: StoreUnderTest): void {
  it('does what a plain model of streams does, whatever is appended', async () => {
    const property = fc.asyncProperty(steps, fc.boolean(), async (asked, atOnce) => {
      const category = aCategory();
      const pool = Array.from({ length: 31 }, () => happened({}, { id: newId() }));
      const model = new ModelOfStreams();
      const before = await store().head();
      const right: (number | string)[] = [];
      const answers: Promise<number | string>[] = [];
      for (const { stream: number, expects, brings } of asked) {
        const stream = `${category}-${number}`;
        const expected = expects === 'right' ? rightNow(model, stream) : expects;
        const events = brings.map((place) => pool[place]!);
        right.push(model.append(stream, expected, events));
        const answer = outcome(store(), stream, expected, events);
        answers.push(answer);
        if (!atOnce) await answer;
      }
      expect(await Promise.all(answers)).toEqual(right);
      for (const number of [0, 1, 2]) {
        const stream = `${category}-${number}`;
        expect(idsOf(await streamOf(store(), stream))).toEqual(model.of(stream));
      }
      const log: string[] = [];
      for await (const page of store().readAll(before, { categories: [category] })) {
        log.push(...page.events.map(({ stream, id }) => `${stream}/${id}`));
      }
      expect(log).toEqual(model.log);
    });
    await fc.assert(property, { numRuns: 60 });
  });
}

function rightNow(model: ModelOfStreams, stream: string): ExpectedRevision {
  const { length } = model.of(stream);
  return length === 0 ? 'none' : length - 1;
}

async function outcome(
  store: EventStore,
  stream: string,
  expected: ExpectedRevision,
  events: readonly NewEvent[],
): Promise<number | string> {
  return store.append(stream, expected, events).then(
    ({ revision }) => revision,
    (error: Error) => error.name,
  );
}
