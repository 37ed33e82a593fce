import { sql } from 'kysely';
import { asked, describeWithPostgres } from '../../../../test/support/postgres';
import { inPostgres, urlOf } from '../../../../test/support/views-places';
import { Projecting } from '../test-support/projecting';
import { poured, teaRoom } from '../test-support/tea-room';

describeWithPostgres('views in PostgreSQL that can not be used', () => {
  let tea: Projecting;
  beforeEach(async () => {
    tea = await Projecting.begun(inPostgres);
    await tea.happened(poured('blue', 2), ...Array.from({ length: 50 }, (_, number) => poured(`cup ${number}`)));
    const engine = await tea.started();
    await tea.caughtUp();
    await tea.stopped(engine);
  });
  afterEach(() => tea.cleanedUp());

  const drops = (cup: string) => tea.views.db.selectFrom('cups').select('drops').where('cup', '=', cup).execute();
  const schemas = async () => {
    const { rows } = await sql<{ name: string }>`
      select nspname as name from pg_namespace where nspname like 'awr%' order by 1`.execute(tea.views.db);
    return rows.map(({ name }) => name);
  };
  const setAside = () => tea.notices.filter(({ code }) => code === 'views-set-aside');
  const inViews = (statement: string) => asked(urlOf(tea.viewsAt), `set search_path = awr_views; ${statement}`);

  it.each([
    ['have lost a table of the bookkeeping', 'drop table awr_projections'],
    ['have lost a column of the bookkeeping', 'alter table awr_projections drop column position'],
    ['were written by another version', 'update awr_views set format = 99'],
    ['were marked as damaged', 'create table awr_damaged ()'],
  ])('since they %s are set aside, and built anew', async (_what, spoil) => {
    await inViews(spoil);
    await tea.started();
    await tea.caughtUp();
    expect(await drops('blue')).toEqual([{ drops: 2 }]);
    expect(setAside()).toHaveLength(1);
  });

  it('are noticed while the engine writes, which begins anew by itself', async () => {
    await tea.started();
    await inViews('drop view cups; drop table cups_g1');
    await tea.happened(poured('cup 7'));
    await tea.caughtUp();
    expect(await drops('cup 7')).toEqual([{ drops: 2 }]);
    expect(setAside()).toMatchObject([{ details: { path: 'awr_views_set_aside' } }]);
  });

  it('are noticed by whoever reads, and built anew by whoever writes', async () => {
    await tea.started();
    await tea.views.storage.markDamaged();
    await tea.noticed('views-set-aside');
    await tea.caughtUp();
    expect(await drops('blue')).toEqual([{ drops: 2 }]);
  });

  it('are kept aside once, however often that happens', async () => {
    for (let time = 0; time < 2; time++) {
      await inViews('update awr_views set format = 99');
      const engine = await tea.started();
      await tea.caughtUp();
      await tea.stopped(engine);
    }
    expect(setAside()).toHaveLength(2);
    expect(await schemas()).toEqual(['awr_views', 'awr_views_set_aside']);
  });

  it('are gone from where they were set aside, once somebody is to be forgotten', async () => {
    await inViews('update awr_views set format = 99');
    await tea.started();
    await tea.views.storage.leaveNoTrace();
    expect(await schemas()).toEqual(['awr_views']);
  });

  it('wait while others depend on them, and say what that is', async () => {
    await asked(urlOf(tea.viewsAt), 'create view public.mine as select * from awr_views.cups');
    const waits = tea.noticed('projections-wait');
    const [cups, pourings] = teaRoom;
    await tea.started([{ ...cups!, version: 2 }, pourings!]);
    await waits;
    expect(tea.notices.at(-1)).toMatchObject({ details: { reason: expect.stringContaining('depend') } });
    await asked(urlOf(tea.viewsAt), 'drop view public.mine');
    await tea.caughtUp();
    expect(await drops('blue')).toEqual([{ drops: 2 }]);
  });
});
