import fc from 'fast-check';
import type { EventFilter, StoredEvent } from '../src';
import { aCategory, all, aStream, given, many, type StoreUnderTest } from './given';

export function describeFilters(store: StoreUnderTest): void {
  describe('filters', () => {
    it('choose by category, by type, or by both', async () => {
      const before = await store().head();
      const [ledger, member] = [aCategory(), aCategory()];
      await given(store(), aStream(ledger), many(1, { type: 'Given' }));
      await given(store(), aStream(member), many(1, { type: 'Joined' }));
      await given(store(), aStream(ledger), many(1, { type: 'Spent' }));
      await given(store(), aStream(member), many(1, { type: 'Given' }));
      const types = async (filter: EventFilter) => (await chosen(before, filter)).map(({ type }) => type);

      expect(await types({ categories: [ledger] })).toEqual(['Given', 'Spent']);
      expect(await types({ categories: [ledger, member] })).toEqual(['Given', 'Joined', 'Spent', 'Given']);
      expect(await types({ types: ['Given'] })).toEqual(['Given', 'Given']);
      expect(await types({ types: ['Spent', 'Joined'] })).toEqual(['Joined', 'Spent']);
      expect(await types({ categories: [member], types: ['Given'] })).toEqual(['Given']);
      expect(await types({})).toEqual(['Given', 'Joined', 'Spent', 'Given']);
    });

    it('take the part of a stream name before its first dash for its category', async () => {
      const before = await store().head();
      const category = aCategory();
      for (const stream of [category, `${category}-`, `${category}-a-b`, `${category}x-1`, `x${category}-1`]) {
        await given(store(), stream, many(1));
      }
      const streams = (await chosen(before, { categories: [category] })).map(({ stream }) => stream);
      expect(streams).toEqual([category, `${category}-`, `${category}-a-b`]);
    });

    it('that nothing matches read through to the end', async () => {
      const before = await store().head();
      await given(store(), aStream(), many(3));
      for (const filter of [{ types: ['Never'] }, { categories: [aCategory()] }, { types: [] }, { categories: [] }]) {
        const pages = await all(store().readAll(before, filter));
        expect(pages.flatMap(({ events }) => events)).toEqual([]);
        expect(pages.at(-1)?.through).toBe(await store().head());
      }
    });

    it('find few events among many, and many among few', async () => {
      const before = await store().head();
      const [busy, quiet] = [aCategory(), aCategory()];
      for (let round = 0; round < 3; round++) {
        await given(store(), aStream(busy), many(500));
        await given(store(), aStream(quiet), many(1));
      }
      expect(await chosen(before, { categories: [quiet] }, 10)).toHaveLength(3);
      expect(await chosen(before, { categories: [busy] }, 10)).toHaveLength(1500);
      expect(await chosen(before, { categories: [busy, quiet] }, 10)).toHaveLength(1503);
    });

    const mixedLog = fc.array(
      fc.record({ type: fc.constantFrom('A', 'B', 'C', 'D'), run: fc.integer({ min: 1, max: 40 }) }),
      {
        maxLength: 12,
      },
    );

    it('give what a reader who goes through everything would pick', async () => {
      const property = fc.asyncProperty(
        mixedLog,
        fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E')),
        fc.integer({ min: 1, max: 7 }),
        async (runs, types, pageSize) => {
          const category = aCategory();
          const before = await store().head();
          for (const { type, run } of runs) await given(store(), aStream(category), many(run, { type }));
          const picked = (await chosen(before, { categories: [category] })).filter((e) =>
            types.some((type) => type === e.type),
          );
          expect(await chosen(before, { categories: [category], types }, pageSize)).toEqual(picked);
        },
      );
      await fc.assert(property, { numRuns: 25 });
    });
  });

  /** The events of all pages; each page must go further than the last, and hold no event beyond what it says. */
  async function chosen(after: string, filter: EventFilter, pageSize = 1000): Promise<StoredEvent[]> {
    let through = after;
    const events: StoredEvent[] = [];
    for await (const page of store().readAll(after, filter, { pageSize })) {
      expect(store().comparePositions(page.through, through)).toBeGreaterThan(0);
      for (const { position } of page.events) {
        expect(store().comparePositions(position, through)).toBeGreaterThan(0);
        expect(store().comparePositions(position, page.through)).toBeLessThanOrEqual(0);
      }
      expect(page.events.length).toBeLessThanOrEqual(pageSize);
      through = page.through;
      events.push(...page.events);
    }
    return events;
  }
}
