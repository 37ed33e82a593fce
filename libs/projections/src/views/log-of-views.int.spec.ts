import { describeWithPostgres } from '../../../../test/support/postgres';
import { describeOnEachDatabase, inPostgres, inSqlite, type ViewsIn } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { poured } from '../test-support/tea-room';
import { checkViewsAreOf } from './log-of-views';

/** Views of one log, and another log that is longer, so that no position tells them apart. */
class TwoLogs {
  private constructor(
    readonly one: Projecting,
    readonly other: Projecting,
  ) {}

  static async begun(database: ViewsIn): Promise<TwoLogs> {
    const one = await Projecting.begun(database);
    const two = new TwoLogs(one, await Projecting.begun(inSqlite));
    await one.happened(poured('blue'), poured('blue'));
    await two.other.happened(poured('red'), poured('red'), poured('red'));
    const engine = await one.started();
    await one.caughtUp();
    await one.stopped(engine);
    return two;
  }

  cups(): Promise<unknown> {
    return this.one.views.db.selectFrom('cups').select(['cup', 'drops']).execute();
  }

  async cleanedUp(): Promise<void> {
    await this.one.cleanedUp();
    await this.other.cleanedUp();
  }
}

describeOnEachDatabase('views and the log that they were built from', (database) => {
  it('are told apart from another log’s by its first event, also where the log was empty at first', async () => {
    const tea = await Projecting.begun(database);
    try {
      await tea.started();
      expect(await tea.views.firstEvent()).toBeUndefined();
      await tea.happened(poured('blue'), poured('red'));
      await tea.caughtUp();
      for await (const [first] of tea.store.readStream('table-1')) {
        expect(await tea.views.firstEvent()).toBe(first?.id);
      }
      await expect(checkViewsAreOf(tea.store, tea.views)).resolves.toBeUndefined();
    } finally {
      await tea.cleanedUp();
    }
  });
});

describe('views in a file that another log built', () => {
  it('are begun anew', async () => {
    const two = await TwoLogs.begun(inSqlite);
    try {
      await expect(checkViewsAreOf(two.other.store, two.one.views)).resolves.toBeUndefined();
      await two.one.started(undefined, { store: two.other.store });
      await two.one.waiter.waitFor('all', await two.other.store.head(), 10_000);
      expect(await two.cups()).toEqual([{ cup: 'red', drops: 3 }]);
    } finally {
      await two.cleanedUp();
    }
  });
});

describeWithPostgres('views in PostgreSQL that another log built', () => {
  const says = 'belong to another log, and are left alone';

  it('are refused before anybody is answered from them', async () => {
    const two = await TwoLogs.begun(inPostgres);
    try {
      await expect(checkViewsAreOf(two.other.store, two.one.views)).rejects.toThrow(says);
      await expect(checkViewsAreOf(two.one.store, two.one.views)).resolves.toBeUndefined();
    } finally {
      await two.cleanedUp();
    }
  });

  it('are left as they are by an engine that comes upon them', async () => {
    const two = await TwoLogs.begun(inPostgres);
    try {
      const engine = await two.one.started(undefined, { store: two.other.store });
      expect(await engine.status()).toMatchObject({ state: 'waiting', reason: expect.stringContaining(says) });
      expect(await two.cups()).toEqual([{ cup: 'blue', drops: 2 }]);
    } finally {
      await two.cleanedUp();
    }
  });
});
