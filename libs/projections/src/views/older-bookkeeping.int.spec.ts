import { Kysely, sql } from 'kysely';
import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { poured } from '../test-support/tea-room';

describeOnEachDatabase('views that the last release has kept', (database) => {
  let tea: Projecting;
  beforeEach(async () => {
    tea = await Projecting.begun(database);
    await tea.happened(poured('blue', 2), poured('red'));
    const engine = await tea.started();
    await tea.caughtUp();
    await tea.stopped(engine);
  });
  afterEach(() => tea.cleanedUp());

  const inViews = async (...statements: readonly string[]) => {
    const db = new Kysely<unknown>({ dialect: tea.views.storage.writerDialect(() => undefined) });
    for (const statement of statements) await sql.raw(statement).execute(db);
    await db.destroy();
  };
  const format = async () => {
    const { rows } = await sql<{ format: number }>`select format from awr_views`.execute(tea.views.db);
    return rows.map((row) => row.format);
  };

  /** Format 1: what 0.1.0 made, which knew of no requests to rebuild. */
  const asInFirstRelease = () =>
    inViews('drop table awr_rebuilds', 'drop table awr_log', 'update awr_views set format = 1');

  it('are brought up and go on where they were', async () => {
    await asInFirstRelease();
    await tea.happened(poured('blue', 3));
    await tea.started();
    await tea.caughtUp();
    expect(await format()).toEqual([3]);
    expect(await tea.views.projections()).toMatchObject([
      { name: 'cups', generation: 1, events: 3, serving: true },
      { name: 'pourings', generation: 1, events: 3, serving: true },
    ]);
    expect(tea.notices.map(({ code }) => code)).not.toContain('views-set-aside');
  });

  it('are as new ones then', async () => {
    const made = await columns();
    await asInFirstRelease();
    await tea.started();
    expect(await columns()).toEqual(made);
  });

  /** The bookkeeping's tables and their columns, as the database has them. */
  async function columns(): Promise<unknown> {
    const tables = await tea.views.db.introspection.getTables();
    const kept = tables.filter(({ name }) => name.startsWith('awr_'));
    return kept
      .map(({ name, columns: all }) => ({
        name,
        columns: all.map((each) => [each.name, each.dataType, each.isNullable]),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }
});
