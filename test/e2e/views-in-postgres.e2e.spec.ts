import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type FreshDatabase, asked, describeWithPostgres, freshDatabase } from '../support/postgres';
import { PROJECTOR, awr as cli, startExpectingNo } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { TimebankOverHttp } from '../support/timebank-over-http';

describeWithPostgres('views in PostgreSQL', () => {
  const elsewhere = join(aFolder(), 'data');
  let database: FreshDatabase;
  let awr: RunningAwr;
  const projectors: ChildProcess[] = [];

  beforeEach(async () => (database = await freshDatabase()));
  afterEach(async () => {
    for (const projector of projectors.splice(0)) projector.kill('SIGKILL');
    await awr.remove();
    await database.drop();
  });

  const start = async (env: NodeJS.ProcessEnv = {}) => {
    awr = await RunningAwr.start({ AWR_VIEWS_URL: database.url, ...env });
  };
  const startProjector = () => {
    const env = { ...process.env, AWR_DATA_DIR: awr.folder, AWR_VIEWS_URL: database.url };
    const projector = spawn(process.execPath, [PROJECTOR], { env, stdio: 'ignore' });
    projectors.push(projector);
    return projector;
  };
  const killed = async (projector: ChildProcess) => {
    projector.kill('SIGKILL');
    await once(projector, 'exit');
  };

  it('answer what was just written, are rebuilt by hand, and are there again after a restart', async () => {
    await start();
    const timebank = await TimebankOverHttp.found(awr);
    const [nia, owain] = [await timebank.join('CWM1'), await timebank.join('CWM2', { givenName: 'Owain' })];
    expect((await timebank.hours(nia, 180)).status).toBe(201);
    expect((await timebank.gift(nia, owain, 60)).status).toBe(201);
    const before = await timebank.balances();
    expect([before.get(`member:${nia}`), before.get(`member:${owain}`)]).toEqual([120, 60]);

    expect(await cli(awr.folder, 'views', 'rebuild')).toMatchObject({ code: 0 });
    expect(await timebank.balances()).toEqual(before);

    await awr.stop();
    await awr.start();
    expect(await timebank.balances()).toEqual(before);
    expect(await timebank.get('/members?search=owain')).toMatchObject({ body: { items: [{ number: 'CWM2' }] } });
  });

  it('are refused to an Awr with another log, which stops at once and says what to do', async () => {
    await start();
    await TimebankOverHttp.found(awr);
    const { code, stdout, stderr } = await startExpectingNo(elsewhere, { AWR_VIEWS_URL: database.url });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('belong to another log, and are left alone; name another database in AWR_VIEWS_URL');
    expect(await awr.get('/health/ready')).toMatchObject({ status: 200 });
  });

  it('are kept by a process of their own, and by another when that one is killed, which also rebuilds them', async () => {
    await start({ AWR_PROJECTIONS: 'elsewhere' });
    const first = startProjector();
    const timebank = await TimebankOverHttp.found(awr);
    const nia = await timebank.join('CWM1');
    await timebank.hours(nia, 60);
    expect((await timebank.balances()).get(`member:${nia}`)).toBe(60);

    startProjector();
    await killed(first);
    await timebank.hours(nia, 60);
    expect((await timebank.balances()).get(`member:${nia}`)).toBe(120);

    expect(await cli(awr.folder, 'views', 'rebuild')).toMatchObject({ code: 0 });
    expect((await timebank.balances()).get(`member:${nia}`)).toBe(120);
  });

  it('are waited for while the database does not answer, and nothing that was recorded is lost', async () => {
    await start();
    const timebank = await TimebankOverHttp.found(awr);
    const nia = await timebank.join('CWM1');
    const server = new URL(database.url);
    const name = server.pathname.slice(1);
    server.pathname = '/postgres';
    await asked(server.href, `alter database ${name} with allow_connections false`);
    await asked(server.href, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    const unread = await timebank.get(`/members/${nia}`);
    expect(unread.status).toBe(503);
    expect(JSON.stringify(unread.body)).not.toContain(server.password);
    await asked(server.href, `alter database ${name} with allow_connections true`);
    await timebank.hours(nia, 60);
    expect((await timebank.balances()).get(`member:${nia}`)).toBe(60);
  });
});
