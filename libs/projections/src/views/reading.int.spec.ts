import { setImmediate } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { cups, poured, pourings, raised } from '../test-support/tea-room';
import { integer, table, text } from '../table';
import { ViewNotReady } from '../views/errors';

describeOnEachDatabase('reading views', (database) => {
  let tea: Projecting;
  beforeEach(async () => (tea = await Projecting.begun(database)));
  afterEach(() => tea.cleanedUp());

  const everything = () => sql<Record<string, unknown>>`select * from cups`.execute(tea.views.db);

  it('says that a view is not ready, before there is any, and then reads it', async () => {
    await expect(everything()).rejects.toThrow(ViewNotReady);
    expect(await tea.views.projections()).toEqual([]);
    await tea.started();
    expect((await everything()).rows).toEqual([]);
  });

  it('says the same of a view that is still being built', async () => {
    await tea.happened(poured('blue'));
    const slow = { ...cups, on: { Poured: () => Promise.reject(new Error('never gets there')) } };
    await tea.started([slow, pourings]);
    await tea.caughtUp(['pourings']);
    await expect(everything()).rejects.toMatchObject({
      view: 'cups',
      wording: { cy: expect.stringContaining('cups'), en: expect.stringContaining('cups') },
    });
  });

  it('sees the columns of the new version with a statement that was prepared for the old', async () => {
    await tea.happened(poured('blue', 3));
    const engine = await tea.started();
    await tea.caughtUp();
    expect(Object.keys((await everything()).rows[0] ?? {})).toEqual(['cup', 'drops', 'last', 'history']);
    await tea.stopped(engine);
    const narrow = {
      ...raised(cups),
      tables: { cups: table({ columns: { drops: integer, cup: text }, key: ['cup'] }) },
      on: { Poured: ({ data }: never, view: never) => (view as { cups: { put(row: unknown): void } }).cups.put(data) },
    };
    await tea.happened(poured('blue', 4));
    await tea.started([narrow, pourings]);
    await tea.caughtUp();
    expect((await everything()).rows).toEqual([{ drops: 4, cup: 'blue' }]);
  });

  it('sees one moment in a transaction, whatever is written meanwhile', async () => {
    await tea.happened(poured('blue', 3));
    await tea.started();
    await tea.caughtUp();
    const inTransaction = new Kysely<{ cups: { drops: number } }>({ dialect: tea.views.storage.readerDialect() });
    const drops = await inTransaction.transaction().execute(async (tx) => {
      const before = await tx.selectFrom('cups').select('drops').execute();
      await tea.happened(poured('blue', 4));
      await tea.caughtUp();
      return [before, await tx.selectFrom('cups').select('drops').execute()];
    });
    expect(drops).toEqual([[{ drops: 3 }], [{ drops: 3 }]]);
    expect(await inTransaction.selectFrom('cups').select('drops').execute()).toEqual([{ drops: 7 }]);
    await inTransaction.destroy();
  });

  it('never fails nor sees half a view, however often generations take each other’s place', async () => {
    await tea.happened(...Array.from({ length: 100 }, (_, number) => poured(`cup ${number}`)));
    const engine = await tea.started();
    await tea.caughtUp();
    let isOver = false;
    const seen = new Set<number>();
    const reading = Array.from({ length: 4 }, async () => {
      for (; !isOver; await setImmediate()) seen.add((await everything()).rows.length);
    });
    for (let time = 0; time < 10; time++) await engine.rebuild();
    isOver = true;
    await Promise.all(reading);
    expect([...seen]).toEqual([100]);
  });

  it('can not write', async () => {
    await tea.started();
    await expect(sql`delete from awr_projections`.execute(tea.views.db)).rejects.toThrow(/read-?only/);
  });
});
