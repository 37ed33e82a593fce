import fc from 'fast-check';
import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { viewsLosingConnection, viewsOnSmallDisk } from '../test-support/failing-views';
import { Projecting } from '../test-support/projecting';
import { poured, teaRoom, washed, yawned } from '../test-support/tea-room';

// Each run makes tables, loses connections and builds everything anew, in a server's database too.
const cup = fc.constantFrom('blue', 'red', 'green', 'yellow');
const event = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(cup, fc.integer({ min: 1, max: 9 })).map(([c, drops]) => poured(c, drops)) },
  { weight: 2, arbitrary: cup.map(washed) },
  { weight: 1, arbitrary: fc.constant(yawned()) },
);

describeOnEachDatabase('each event counts exactly once', (database) => {
  let tea: Projecting;
  beforeEach(async () => (tea = await Projecting.begun(database)));
  afterEach(() => tea.cleanedUp());

  it('wherever batches end, engines stop and connections are lost, and a rebuild gives the same bytes', async () => {
    const stretches = fc.array(
      fc.record({
        events: fc.array(event, { maxLength: 12 }),
        eventsInBatch: fc.integer({ min: 1, max: 8 }),
        statementsUntilLoss: fc.option(fc.integer({ min: 1, max: 60 })),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(stretches, async (run) => {
        const once = await Projecting.begun(database);
        try {
          for (const { events, eventsInBatch, statementsUntilLoss } of run) {
            if (events.length > 0) await once.happened(...events);
            let left = statementsUntilLoss ?? Infinity;
            const storage = viewsLosingConnection(once.viewsAt, () => --left === 0);
            const engine = await once.started(teaRoom, { ...once.keptIn(storage), eventsInBatch });
            await once.caughtUp();
            await once.stopped(engine);
          }
          const kept = await once.viewsAsText();
          const engine = await once.started();
          await engine.rebuild();
          expect(await once.viewsAsText()).toBe(kept);
        } finally {
          await once.cleanedUp();
        }
      }),
      { numRuns: 25 },
    );
  });

  it.each(['commit', 'update "awr_projections"', 'insert into "pourings_g1"', 'insert into "cups_g1"'])(
    'when the connection is lost at: %s',
    async (statement) => {
      await tea.happened(poured('blue', 2), poured('red', 1), poured('blue', 3));
      let left = 1;
      const isLost = (sql: string) => sql.startsWith(statement) && hasTables && left-- > 0;
      let hasTables = false;
      const engine = await tea.started(teaRoom, {
        ...tea.keptIn(viewsLosingConnection(tea.viewsAt, isLost)),
        onProgress: () => (hasTables = true),
      });
      await tea.caughtUp();
      await tea.happened(poured('blue', 4));
      await tea.caughtUp();
      expect(left).toBeLessThan(1);
      expect(await tea.views.db.selectFrom('pourings').select('total').orderBy('position').execute()).toEqual([
        { total: 2 },
        { total: 1 },
        { total: 5 },
        { total: 9 },
      ]);
      expect((await engine.status()).projections).toMatchObject([{ events: 4 }, { events: 4 }]);
    },
  );

  it('when two engines keep the same views', async () => {
    await tea.started();
    await tea.started();
    for (let round = 0; round < 20; round++) await tea.happened(poured('blue'), poured('red'));
    await tea.caughtUp();
    expect(await tea.views.db.selectFrom('cups').select(['cup', 'drops']).orderBy('cup').execute()).toEqual([
      { cup: 'blue', drops: 20 },
      { cup: 'red', drops: 20 },
    ]);
  });
});

describe('a disk that is full for a while', () => {
  let tea: Projecting;
  beforeEach(async () => (tea = await Projecting.begun()));
  afterEach(() => tea.cleanedUp());

  it('is no projection’s fault, and all is tried again', async () => {
    let mostPages = 20;
    const storage = viewsOnSmallDisk(tea.viewsFile, () => mostPages);
    const isFull = new Promise<void>((heard) => {
      void tea.started(teaRoom, {
        ...tea.keptIn(storage),
        log: (notice) => notice.code === 'projections-wait' && heard(),
      });
    });
    await tea.happened(...Array.from({ length: 3_000 }, (_, number) => poured(`cup ${number}`)));
    await isFull;
    expect((await tea.views.projections()).map(({ state }) => state)).toEqual(['live', 'live']);
    mostPages = 1_000_000;
    await tea.caughtUp();
    expect(await tea.views.db.selectFrom('cups').selectAll().execute()).toHaveLength(3_000);
  });
});
