import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Projecting } from '../test-support/projecting';
import { poured } from '../test-support/tea-room';

const PAGE_BYTES = 8192;

describe('views in SQLite that can not be used', () => {
  let tea: Projecting;
  beforeEach(async () => {
    tea = await Projecting.begun();
    await tea.happened(poured('blue', 2), ...Array.from({ length: 500 }, (_, number) => poured(`cup ${number}`)));
    const engine = await tea.started();
    await tea.caughtUp();
    await tea.stopped(engine);
    inViews('pragma wal_checkpoint(truncate)');
  });
  afterEach(() => tea.cleanedUp());

  const drops = (cup: string) => tea.views.db.selectFrom('cups').select('drops').where('cup', '=', cup).execute();
  const setAside = () => tea.notices.filter(({ code }) => code === 'views-set-aside');

  const damage = (from: number) => {
    const bytes = readFileSync(tea.viewsFile);
    writeFileSync(tea.viewsFile, bytes.fill('not a database ', from));
  };

  it.each([
    ['are not a database any more', () => damage(0)],
    ['have lost the page with the bookkeeping', () => damage(PAGE_BYTES)],
    ['were written by another version', () => inViews('update awr_views set format = 99')],
  ])('since they %s are set aside, and built anew', async (_what, spoil) => {
    spoil();
    await tea.started();
    await tea.caughtUp();
    expect(await drops('blue')).toEqual([{ drops: 2 }]);
    expect(setAside()).toHaveLength(1);
    expect(existsSync(`${tea.viewsFile}.set-aside`)).toBe(true);
  });

  it('are noticed by whoever reads, and built anew', async () => {
    await tea.started();
    const isSetAside = tea.noticed('views-set-aside');
    await damageRowsOf('pourings_g1');
    await expect(tea.views.db.selectFrom('pourings').selectAll().execute()).rejects.toThrow('malformed');
    await isSetAside;
    await tea.caughtUp();
    expect(await tea.views.db.selectFrom('pourings').selectAll().execute()).toHaveLength(501);
    expect(setAside()).toHaveLength(1);
  });

  it('are noticed while the engine writes, which begins anew by itself', async () => {
    await tea.started();
    await damageRowsOf('cups_g1');
    await tea.happened(...Array.from({ length: 500 }, (_, number) => poured(`cup ${number}`)));
    await tea.caughtUp();
    expect(await drops('cup 7')).toEqual([{ drops: 2 }]);
    expect(setAside()).toHaveLength(1);
  });

  it('are built anew where the log is an older copy of itself', async () => {
    inViews(`update awr_projections set position = '100000'`);
    await tea.started();
    await tea.caughtUp();
    expect(await drops('blue')).toEqual([{ drops: 2 }]);
    expect(await tea.views.projections()).toMatchObject([{ position: '501' }, { position: '501' }]);
  });

  function inViews(statement: string): void {
    const db = new DatabaseSync(tea.viewsFile);
    db.exec(statement);
    db.close();
  }

  /** Overwrites every page of a table, in the file as another connection would see it. */
  async function damageRowsOf(table: string): Promise<void> {
    const db = new DatabaseSync(tea.viewsFile);
    db.exec('pragma wal_checkpoint(truncate)');
    const pages = db.prepare('select pageno from dbstat where name = ?').all(table);
    db.close();
    const bytes = readFileSync(tea.viewsFile);
    for (const { pageno } of pages) {
      const from = (Number(pageno) - 1) * PAGE_BYTES;
      bytes.fill(0xff, from, from + PAGE_BYTES);
    }
    writeFileSync(tea.viewsFile, bytes);
  }
});
