import { asked, describeWithPostgres } from '../../../../test/support/postgres';
import { inPostgres, urlOf } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { poured } from '../test-support/tea-room';

describeWithPostgres('a PostgreSQL that is away for a while', () => {
  let tea: Projecting;
  beforeEach(async () => (tea = await Projecting.begun(inPostgres)));
  afterEach(async () => {
    await comeBack();
    await tea.cleanedUp();
  });

  /** Says something to another database of the same server. */
  const elsewhere = (statement: string) => {
    const url = new URL(urlOf(tea.viewsAt));
    url.pathname = '/postgres';
    return asked(url.href, statement);
  };
  const name = () => new URL(urlOf(tea.viewsAt)).pathname.slice(1);
  const goAway = async () => {
    await elsewhere(`alter database ${name()} with allow_connections false`);
    await elsewhere(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}'`);
  };
  const comeBack = () => elsewhere(`alter database ${name()} with allow_connections true`);
  const drops = () => tea.views.db.selectFrom('cups').select('drops').execute();

  it('makes the engine wait and say so, and readers say that views are unavailable; then all goes on', async () => {
    await tea.started();
    await tea.happened(poured('blue', 2));
    await tea.caughtUp();
    const waits = tea.noticed('projections-wait');
    await goAway();
    await waits;
    await tea.happened(poured('blue', 3));
    await expect(drops()).rejects.toMatchObject({ name: 'ViewsUnavailable' });
    await comeBack();
    await tea.caughtUp();
    expect(await drops()).toEqual([{ drops: 5 }]);
  });

  it('is not noticed by who reads, where connections were lost while nobody used them', async () => {
    await tea.started();
    await tea.happened(poured('blue', 2));
    await tea.caughtUp();
    for (let time = 0; time < 5; time++) {
      await elsewhere(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name()}' and application_name like '%reading'`,
      );
      expect(await drops()).toEqual([{ drops: 2 }]);
    }
  });
});
