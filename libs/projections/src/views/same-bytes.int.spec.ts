import fc from 'fast-check';
import { describeWithPostgres } from '../../../../test/support/postgres';
import { inPostgres, inSqlite } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { poured, washed } from '../test-support/tea-room';

// What orders, escapes or normalises text in one database and not in the other would show here.
const awkward = fc.constantFrom(
  'a',
  'B',
  'ä',
  'Z',
  'tŵr',
  'tŵr',
  '"',
  '\\',
  '{x}',
  'null',
  'NULL',
  '',
  ' ',
  ',',
  '\n',
  '😀',
  '\ud800',
  '\0',
  'a\0b',
);
const cup = fc.oneof(awkward, fc.string({ unit: 'binary', maxLength: 12 }));
const event = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(cup, fc.integer({ min: 1, max: 9e15 })).map(([c, drops]) => poured(c, drops)) },
  { weight: 1, arbitrary: cup.map(washed) },
);

describeWithPostgres('views of one log', () => {
  it('are the same, byte for byte, in SQLite and in PostgreSQL', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 30 }), async (events) => {
        const texts: string[] = [];
        for (const database of [inSqlite, inPostgres]) {
          const tea = await Projecting.begun(database);
          try {
            await tea.happened(...bounded(events));
            await tea.started();
            await tea.caughtUp();
            const { rows } = {
              rows: await tea.views.db.selectFrom('cups').select(['cup', 'drops', 'history']).orderBy('cup').execute(),
            };
            const totals = await tea.views.db.selectFrom('pourings').selectAll().orderBy('position').execute();
            texts.push(JSON.stringify({ rows, totals }));
          } finally {
            await tea.cleanedUp();
          }
        }
        expect(texts[1]).toBe(texts[0]);
      }),
      { numRuns: 15 },
    );
  });
});

/** So that no sum goes beyond what a number can be. */
function bounded<Event extends { data: { drops?: number } | object }>(events: readonly Event[]): Event[] {
  return events.map((each) =>
    'drops' in each.data
      ? { ...each, data: { ...each.data, drops: Math.ceil((each.data.drops as number) / 60) } }
      : each,
  );
}
