import { sql } from 'kysely';
import { describeWithPostgres } from '../../../../test/support/postgres';
import { inPostgres } from '../../../../test/support/views-places';
import { EngineProcess } from '../test-support/engine-process';
import { viewsLosingConnection } from '../test-support/failing-views';
import { Projecting } from '../test-support/projecting';
import { poured, teaRoom } from '../test-support/tea-room';

const EVENTS = 10_000;

describeWithPostgres('one process at a time writes views in PostgreSQL', () => {
  let tea: Projecting;
  let processes: EngineProcess[];
  beforeEach(async () => {
    tea = await Projecting.begun(inPostgres);
    processes = [];
  });
  afterEach(async () => {
    for (const each of processes) await each.kill();
    await tea.cleanedUp();
  });

  const process = () => {
    const started = new EngineProcess(tea);
    processes.push(started);
    return started;
  };
  const cupsOf = (events: number) =>
    Array.from({ length: events }, (_, number) => poured(`cup ${number % 7}`, (number % 5) + 1));

  it('another stands by, takes over when that one is killed, and nothing is lost or counted twice', async () => {
    const all = cupsOf(EVENTS);
    await tea.happened(...all);
    const first = process();
    await first.until(() => first.commits > 0);
    const second = process();
    await second.until(() => second.standsBy);
    expect(second.commits).toBe(0);
    await first.kill();
    await second.until(() => second.commits > 0);
    await tea.caughtUp();

    const rows = await tea.views.db.selectFrom('cups').select(['cup', 'drops']).orderBy('cup').execute();
    const expected = new Map<string, number>();
    for (const { data } of all) expected.set(data.cup, (expected.get(data.cup) ?? 0) + data.drops);
    expect(rows).toEqual([...expected].sort().map(([cup, drops]) => ({ cup, drops })));
    expect(await tea.views.db.selectFrom('pourings').selectAll().execute()).toHaveLength(EVENTS);
    expect((await tea.views.projections()).map(({ events }) => events)).toEqual([EVENTS, EVENTS]);
  });

  it('whoever stands by says so, and stops at once when asked to', async () => {
    await tea.started();
    const standby = await tea.started();
    expect((await standby.status()).state).toBe('standby');
    expect(tea.notices.map(({ code }) => code)).toContain('projections-standby');
    await tea.stopped(standby);
    expect((await standby.status()).state).toBe('stopped');
  });

  it('whoever lost the connection while another took over commits nothing more', async () => {
    // The first engine's connection is cut by the server just before it would commit; by then a second one waits.
    await tea.happened(...cupsOf(20));
    let cuts = 0;
    const storage = viewsLosingConnection(
      tea.viewsAt,
      (statement) => statement === 'commit' && cuts === 1 && cuts++ > 0,
    );
    const first = await tea.started(teaRoom, tea.keptIn(storage));
    await tea.caughtUp();
    await tea.started();
    cuts = 1;
    await tea.happened(...cupsOf(20));
    await tea.caughtUp();
    expect(cuts).toBe(2);
    expect((await first.status()).projections.map(({ events }) => events)).toEqual([40, 40]);
    expect(await tea.views.db.selectFrom('pourings').selectAll().execute()).toHaveLength(40);
  });

  it('whoever is cut off by the server begins anew, from what was committed', async () => {
    await tea.started();
    for (let cut = 0; cut < 5; cut++) {
      await tea.happened(...cupsOf(10));
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'awr views, writing'`.execute(tea.views.db);
    }
    await tea.caughtUp();
    expect(await tea.views.db.selectFrom('pourings').selectAll().execute()).toHaveLength(50);
  });
});
