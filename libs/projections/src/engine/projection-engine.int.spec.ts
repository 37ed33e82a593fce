import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { cups, poured, pourings, raised, spilt, teaRoom, washed, yawned } from '../test-support/tea-room';

describeOnEachDatabase('the projection engine', (database) => {
  let tea: Projecting;
  beforeEach(async () => (tea = await Projecting.begun(database)));
  afterEach(() => tea.cleanedUp());

  const drops = () => tea.views.db.selectFrom('cups').select(['cup', 'drops']).orderBy('cup').execute();
  const totals = () => tea.views.db.selectFrom('pourings').select(['cup', 'total']).orderBy('position').execute();

  it('answers queries from the start, where nothing has happened yet', async () => {
    await tea.started();
    expect(await drops()).toEqual([]);
  });

  it('brings in what happened before and what happens after it starts', async () => {
    await tea.happened(poured('blue', 2), poured('red'));
    await tea.started();
    await tea.happened(poured('blue', 3), washed('red'), yawned());
    await tea.caughtUp();
    expect(await drops()).toEqual([{ cup: 'blue', drops: 5 }]);
    expect(await totals()).toMatchObject([{ total: 2 }, { total: 1 }, { total: 5 }]);
  });

  it('goes on where it stopped', async () => {
    await tea.happened(poured('blue', 2));
    const first = await tea.started();
    await tea.caughtUp();
    await tea.stopped(first);
    await tea.happened(poured('blue', 3));
    await tea.started();
    await tea.caughtUp();
    expect(await totals()).toMatchObject([{ total: 2 }, { total: 5 }]);
  });

  it('reads past events that concern nobody', async () => {
    const engine = await tea.started();
    await tea.happened(yawned(), yawned());
    await tea.caughtUp();
    expect((await engine.status()).projections).toMatchObject([
      { name: 'cups', caughtUp: true, events: 0 },
      { name: 'pourings', caughtUp: true, events: 0 },
    ]);
  });

  describe('when a projection meets an event that it can not handle', () => {
    it('stops that one just before the event, says why, and goes on with the others', async () => {
      await tea.happened(poured('blue', 2), poured('blue'), spilt('blue'), poured('blue', 4), poured('red'));
      const engine = await tea.started();
      await tea.caughtUp(['cups']);

      expect(await totals().catch((error: Error) => error.name)).toBe('ViewNotReady');
      expect(await drops()).toEqual([
        { cup: 'blue', drops: 7 },
        { cup: 'red', drops: 1 },
      ]);
      expect((await engine.status()).projections).toMatchObject([
        { name: 'cups', state: 'live', caughtUp: true },
        {
          name: 'pourings',
          state: 'failed',
          events: 2,
          failure: { eventType: 'Spilt', position: '3', reason: 'Error: tea on the floor' },
        },
      ]);
      expect(tea.notices.map(({ code }) => code)).toContain('projection-failed');
    });

    it('still serves what it had, and tries again after a restart', async () => {
      await tea.happened(poured('blue', 2));
      const engine = await tea.started();
      await tea.caughtUp();
      await tea.happened(poured('blue'), spilt('blue'), poured('blue'));
      await tea.caughtUp(['cups']);
      expect(await tea.waiter.waitFor(['pourings'], await tea.store.head(), 10_000)).toEqual({
        reached: false,
        behind: ['pourings'],
        failed: ['pourings'],
      });
      expect(await totals()).toMatchObject([{ total: 2 }, { total: 3 }]);

      await tea.stopped(engine);
      const tolerant = { ...pourings, on: { ...pourings.on, Spilt: () => undefined } };
      await tea.started([cups, tolerant]);
      await tea.caughtUp();
      expect(await totals()).toMatchObject([{ total: 2 }, { total: 3 }, { total: 4 }]);
    });

    it('finds the event also where only the database notices, at the end of a batch', async () => {
      const doubting = {
        ...pourings,
        on: {
          Poured: ({ data }: { data: { cup: string } }, view: { pourings: { insert(row: unknown): void } }) =>
            view.pourings.insert({ position: data.cup, cup: data.cup, total: 1 }),
        },
      };
      await tea.happened(poured('a'), poured('b'));
      const engine = await tea.started([cups, doubting as never]);
      await tea.caughtUp();
      await tea.stopped(engine);
      const again = await tea.started([cups, doubting as never]);
      const isFound = tea.noticed('projection-failed');
      await tea.happened(poured('c'), poured('d'), poured('b'), poured('e'));
      await isFound;
      expect((await totals()).map(({ cup }) => cup)).toEqual(['a', 'b', 'c', 'd']);
      expect((await again.status()).projections[1]).toMatchObject({ state: 'failed', failure: { position: '5' } });
    });
  });

  describe('when the version of a projection is raised', () => {
    const louder = {
      ...raised(cups),
      on: { ...cups.on, Poured: (event: never, view: never) => cups.on['Poured']?.(twice(event), view) },
    };
    const twice = (event: { data: { drops: number } }) =>
      ({ ...event, data: { ...event.data, drops: event.data.drops * 2 } }) as never;

    it('builds the new version beside the old, which serves until the new one takes its place', async () => {
      await tea.happened(poured('blue', 2), poured('red'));
      await tea.stopped(await tea.started().then(async (engine) => (await tea.caughtUp(), engine)));
      await tea.happened(poured('blue', 1));

      const seenMeanwhile: unknown[] = [];
      const meanwhile = { ...louder.on, Washed: async () => void seenMeanwhile.push(await drops()) };
      await tea.happened(washed('nothing'));
      await tea.started([{ ...louder, on: meanwhile } as never, pourings]);
      await tea.caughtUp();

      expect(seenMeanwhile).toEqual([
        [
          { cup: 'blue', drops: 2 },
          { cup: 'red', drops: 1 },
        ],
      ]);
      expect(await drops()).toEqual([
        { cup: 'blue', drops: 6 },
        { cup: 'red', drops: 2 },
      ]);
      expect(await tea.views.projections()).toMatchObject([
        { name: 'cups', version: 2, generation: 2, serving: true, state: 'live' },
        { name: 'pourings', version: 1, generation: 1, serving: true, state: 'live' },
      ]);
    });

    it('goes on in one reading of the log afterwards', async () => {
      await tea.happened(poured('blue', 2));
      await tea.stopped(await tea.started().then(async (engine) => (await tea.caughtUp(), engine)));
      const readTogether: string[][] = [];
      await tea.started([louder, pourings], { onProgress: ({ projections }) => readTogether.push([...projections]) });
      await tea.caughtUp();
      await tea.happened(poured('blue', 1));
      await tea.caughtUp();
      expect(readTogether.at(-1)).toEqual(['cups', 'pourings']);
      expect(await drops()).toEqual([{ cup: 'blue', drops: 6 }]);
    });

    it('notices tables that were changed without it', async () => {
      await tea.happened(poured('blue', 2));
      await tea.stopped(await tea.started());
      const tables = { cups: { ...cups.tables.cups, indexes: [['last']] } };
      await tea.happened(poured('blue', 1));
      await tea.started([{ ...cups, tables } as never, pourings]);
      await tea.caughtUp();
      expect((await tea.views.projections())[0]).toMatchObject({
        name: 'cups',
        version: 1,
        generation: 2,
        serving: true,
      });
    });

    it('begins anew when the version is raised again while it builds', async () => {
      await tea.happened(poured('blue', 2), spilt('blue'));
      const engine = await tea.started([cups, raised(pourings)]);
      await tea.caughtUp(['cups']);
      await tea.stopped(engine);
      const mended = { ...raised(raised(pourings)), on: { Poured: pourings.on['Poured'] as never } };
      await tea.started([cups, mended]);
      await tea.caughtUp();
      expect(await totals()).toMatchObject([{ total: 2 }]);
    });
  });

  it('drops the views of projections that are no more', async () => {
    await tea.stopped(await tea.started());
    await tea.started([cups]);
    expect((await tea.views.projections()).map(({ name }) => name)).toEqual(['cups']);
    await expect(totals()).rejects.toThrow('pourings is still being built');
  });

  describe('rebuilding by hand', () => {
    it('gives the same bytes, beside the tables that serve', async () => {
      await tea.happened(poured('blue', 2), poured('red'), washed('red'), poured('blue', 5));
      const engine = await tea.started();
      await tea.caughtUp();
      const before = await tea.viewsAsText();
      await engine.rebuild();
      expect(await tea.viewsAsText()).toBe(before);
      expect(await tea.views.projections()).toMatchObject([{ generation: 2 }, { generation: 2 }]);
    });

    it('takes only the projections that are named', async () => {
      const engine = await tea.started();
      await tea.happened(poured('blue', 2));
      await engine.rebuild(['cups']);
      expect(await tea.views.projections()).toMatchObject([{ generation: 2 }, { generation: 1 }]);
      await tea.happened(poured('blue', 2));
      await tea.caughtUp();
      expect(await drops()).toEqual([{ cup: 'blue', drops: 4 }]);
    });

    it('says so where it fails, and the old tables go on serving', async () => {
      await tea.happened(poured('blue', 2));
      let mayFail = false;
      const moody = {
        ...cups,
        on: {
          Poured: (event: never, view: never) => {
            if (mayFail) throw new Error('not today');
            return cups.on['Poured']?.(event, view);
          },
        },
      };
      const engine = await tea.started([moody]);
      await tea.caughtUp();
      mayFail = true;
      await expect(engine.rebuild()).rejects.toThrow('not today');
      expect(await drops()).toEqual([{ cup: 'blue', drops: 2 }]);
    });

    it('is not possible for a projection that is not there', async () => {
      const engine = await tea.started(teaRoom);
      await expect(engine.rebuild(['saucers'])).rejects.toThrow('no projection saucers');
    });
  });

  it('refuses two projections with one name, or one table', async () => {
    await expect(tea.started([cups, cups])).rejects.toThrow('the projection cups');
    await expect(tea.started([cups, { ...cups, name: 'mugs' }])).rejects.toThrow('the table cups');
  });
});
