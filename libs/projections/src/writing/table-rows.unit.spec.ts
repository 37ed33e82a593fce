import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import { createTable } from '../schema/create-table';
import { TableLayout } from '../schema/table-layout';
import { NodeSqlite } from '../sqlite-dialect/node-sqlite';
import { SQLITE_TYPES } from '../sqlite-dialect/sqlite-types';
import { integer, json, optionalInteger, optionalText, table, text } from '../table';
import { PlainTable } from '../test-support/plain-table';
import { RowExists } from './row-exists';
import { TableRows } from './table-rows';
import { TableStatements } from './table-statements';

const shelf = table({
  columns: {
    timebank: text,
    place: integer,
    minutes: integer,
    limit: optionalInteger,
    note: optionalText,
    tags: json<unknown>(),
  },
  key: ['timebank', 'place'],
});
const layout = new TableLayout('shelf', shelf);
const ROWS_IN_CACHE = 3;

/** One operation on a table, as a projection would do it, and a point where the batch may end. */
type Step = (rows: Pick<PlainTable, 'insert' | 'put' | 'change' | 'add' | 'remove' | 'find'>) => unknown;

const key = fc.record({ timebank: fc.constantFrom('a', 'a1', '1:a'), place: fc.integer({ min: 0, max: 2 }) });
// What a database can't hold is replaced as it is written (cells.ts): the plain table does without it from the start.
const writable = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '\ufffd'));
const others = fc.record({
  minutes: fc.integer(),
  limit: fc.option(fc.integer()),
  note: fc.option(writable),
  tags: fc.jsonValue().filter((value) => value !== null),
});
const row = fc.tuple(key, others).map(([k, o]) => ({ ...k, ...o }));
const some = fc
  .tuple(others, fc.subarray(['minutes', 'limit', 'note', 'tags']))
  .map(([all, names]) => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))));
const step: fc.Arbitrary<Step> = fc.oneof(
  row.map((inserted) => (rows: Parameters<Step>[0]) => rows.insert(inserted)),
  row.map((given) => (rows: Parameters<Step>[0]) => rows.put(given)),
  fc.tuple(key, some).map(
    ([k, columns]) =>
      (rows: Parameters<Step>[0]) =>
        rows.change(k, columns),
  ),
  fc.tuple(key, fc.integer(), fc.constantFrom({ tags: [] }, { tags: {}, note: 'x' })).map(
    ([k, minutes, set]) =>
      (rows: Parameters<Step>[0]) =>
        rows.add(k, { minutes, limit: 1 }, set),
  ),
  key.map((k) => (rows: Parameters<Step>[0]) => rows.remove(k)),
  key.map((k) => (rows: Parameters<Step>[0]) => rows.find(k)),
);

describe('the rows of a table', () => {
  let db: Kysely<AnyTables>;
  let rows: TableRows;

  beforeEach(async () => {
    const dialect = new SqliteDialect({ database: new NodeSqlite(new DatabaseSync(':memory:')) });
    db = new Kysely<AnyTables>({ dialect });
    await createTable(db, SQLITE_TYPES, layout, 'shelf');
    rows = rowsOf(true);
  });
  afterEach(() => db.destroy());

  const rowsOf = (isEmpty: boolean) =>
    new TableRows(layout, new TableStatements(db, layout, 'shelf', 4), db, { isEmpty, rowsInCache: ROWS_IN_CACHE });

  const commit = async () => {
    await db.transaction().execute((tx) => rows.flush(tx));
    rows.settle();
  };

  const kept = async () => {
    const found = await sql<Record<string, never>>`select * from shelf order by timebank, place`.execute(db);
    return found.rows.map((each) => layout.rowOf(layout.cellsFromSql(each)));
  };

  it('are what a plain table would hold, wherever the batches end', async () => {
    const run = fc.array(fc.tuple(step, fc.constantFrom('go on', 'commit', 'start anew')), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(run, async (steps) => {
        await sql`delete from shelf`.execute(db);
        rows = rowsOf(true);
        const plain = new PlainTable(shelf);
        for (const [act, then] of steps) {
          const outcome = await outcomeOf(() => act(plain as never));
          if (outcome === 'fails') break;
          expect(await outcomeOf(() => act(rows as never))).toEqual(outcome);
          if (then !== 'go on') await commit();
          if (then === 'start anew') rows = rowsOf(false);
        }
        await commit();
        expect(await kept()).toEqual(plain.rows());
      }),
      { numRuns: 150 },
    );
  });

  it('fail at the latest in the flush where a plain table would fail', async () => {
    const batches = fc.array(fc.tuple(step, fc.boolean()), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(batches, async (steps) => {
        await sql`delete from shelf`.execute(db);
        rows = rowsOf(false);
        const plain = new PlainTable(shelf);
        let fails = false;
        for (const [act] of steps) fails ||= (await outcomeOf(() => act(plain as never))) === 'fails';
        const all = async () => {
          for (const [act, ends] of steps) {
            await act(rows as never);
            if (ends) await commit();
          }
          await commit();
        };
        expect(
          await all().then(
            () => false,
            () => true,
          ),
        ).toBe(fails);
      }),
      { numRuns: 150 },
    );
  });

  it('fail where a row was inserted twice, though it was removed again', async () => {
    rows = rowsOf(false);
    const row = { timebank: 'a', place: 1, minutes: 5, tags: [] };
    rows.insert(row);
    rows.insert(row);
    expect(() => rows.remove({ timebank: 'a', place: 1 })).toThrow(RowExists);
  });

  it('forget what was gathered when the batch is dropped', async () => {
    rows.put({ timebank: 'a', place: 1, minutes: 5, tags: [] });
    await commit();
    rows.add({ timebank: 'a', place: 1 }, { minutes: 5 });
    rows.drop();
    rows.add({ timebank: 'a', place: 1 }, { minutes: 1 });
    await commit();
    expect(await kept()).toMatchObject([{ minutes: 6 }]);
  });

  it('can be flushed again when the transaction failed', async () => {
    rows.add({ timebank: 'a', place: 1 }, { minutes: 5 }, { tags: [] });
    const failing = db.transaction().execute(async (tx) => {
      await rows.flush(tx);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    await commit();
    expect(await kept()).toMatchObject([{ minutes: 5 }]);
  });

  it.each([
    ['a missing cell', { timebank: 'a', place: 1, tags: [] }, /shelf.minutes is missing/],
    ['half a minute', { timebank: 'a', place: 1, minutes: 0.5, tags: [] }, /shelf.minutes takes a whole number/],
    ['text for a number', { timebank: 'a', place: 1, minutes: '5', tags: [] }, /shelf.minutes takes a whole number/],
    ['a number for text', { timebank: 7, place: 1, minutes: 5, tags: [] }, /shelf.timebank takes text/],
  ])('refuse %s', (_what, unfit, reason) => expect(() => rows.insert(unfit)).toThrow(reason));

  it('keep text as the database would, half characters too', async () => {
    rows.put({ timebank: 'a', place: 1, minutes: 5, note: 'half \ud83d', tags: [] });
    const before = await rows.find({ timebank: 'a', place: 1 });
    await commit();
    expect(await kept()).toEqual([before]);
  });

  it('refuse sums beyond what is exact', () => {
    rows.put({ timebank: 'a', place: 1, minutes: Number.MAX_SAFE_INTEGER, tags: [] });
    expect(() => rows.add({ timebank: 'a', place: 1 }, { minutes: 1 })).toThrow('below 2^53');
  });

  it('show each finder a row of its own', async () => {
    rows.put({ timebank: 'a', place: 1, minutes: 5, tags: ['kept'] });
    const found = await rows.find({ timebank: 'a', place: 1 });
    (found?.['tags'] as string[]).push('changed by the finder');
    expect(await rows.find({ timebank: 'a', place: 1 })).toMatchObject({ tags: ['kept'] });
  });
});

async function outcomeOf(act: () => unknown): Promise<unknown> {
  try {
    return await act();
  } catch {
    return 'fails';
  }
}
