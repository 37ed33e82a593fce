import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshDatabase, describeWithPostgres, freshDatabase } from '../support/postgres';
import { PROJECTOR, awrJson, run, CLI, startExpectingNo } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { RunningProgram } from '../support/running-program';
import { TimebankOverHttp, done } from '../support/timebank-over-http';

/** People's keys, blobs and the memory on a server, beside an API and a process of its own for the views. */
describeWithPostgres('keys in PostgreSQL', () => {
  let database: FreshDatabase;
  let awr: RunningAwr;
  let projector: RunningProgram;
  let timebank: TimebankOverHttp;
  let gwen: string;

  beforeAll(async () => {
    database = await freshDatabase();
    awr = await RunningAwr.start({ AWR_KEYS_URL: database.url, AWR_PROJECTIONS: 'elsewhere' });
    const settings = { AWR_DATA_DIR: awr.folder, AWR_KEYS_URL: database.url, AWR_PROJECTOR_PORT: '0' };
    projector = new RunningProgram(PROJECTOR, settings);
    timebank = await TimebankOverHttp.found(awr);
    gwen = await timebank.join('CWM0001', { givenName: 'Gwenhwyfâr' });
  });
  afterAll(async () => {
    await projector.stop('SIGKILL');
    await awr.remove();
    await database.drop();
  });

  it('open names in the API and in the process that keeps the views, and nothing is in the folder', async () => {
    expect((await timebank.get(`/members/${gwen}`)).body).toMatchObject({ givenName: 'Gwenhwyfâr' });
    await done(timebank.hours('CWM0001', 30, { note: 'Te a choffi' }));
    expect((await timebank.get('/entries/e-000001')).body).toMatchObject({ note: 'Te a choffi' });
    for (const file of ['keys.db', 'blobs', 'cache.db']) expect(existsSync(join(awr.folder, file))).toBe(false);
  });

  it('answer a refused command asked again as the first time, after a restart too', async () => {
    const headers = { 'idempotency-key': '01890a5d-ac96-774b-bcce-b302099a8057' };
    const gift = { from: 'CWM0001', to: await timebank.join('CWM0002'), minutes: 45, on: '2025-01-01' };
    const first = await timebank.post('/gifts', gift, { headers });
    expect([first.status, first.body['code']]).toEqual([422, 'insufficient-credits']);
    await done(timebank.hours('CWM0001', 60));
    await awr.stop();
    await awr.start();
    const again = await timebank.post('/gifts', gift, { headers });
    expect([again.status, again.body['most']]).toEqual([first.status, first.body['most']]);
  });

  it('are in a backup, from which an Awr with its keys in the folder starts', async () => {
    const backup = join(mkdtempSync(join(tmpdir(), 'awr-backup-')), 'backup');
    await awrJson(awr.folder, 'backup', backup);
    const restored = mkdtempSync(join(tmpdir(), 'awr-restored-'));
    await awrJson(restored, 'restore', backup);
    expect(existsSync(join(restored, 'keys.db'))).toBe(true);
    for (const folder of [restored, join(backup, '..')]) rmSync(folder, { recursive: true });
  });

  it('of somebody erased are gone everywhere once that is answered', async () => {
    await done(timebank.post(`/members/${gwen}/erasure`, undefined));
    expect((await timebank.get(`/members/${gwen}`)).body).toMatchObject({ status: 'erased', givenName: null });
    const entry = (await timebank.get('/entries/e-000001')).body;
    expect(entry['note'] ?? null).toBeNull();
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true });
  });

  it('are moved into the folder, and Awr goes on from there', async () => {
    await projector.stop();
    await awr.stop();
    const env = { AWR_DATA_DIR: awr.folder, AWR_KEYS_URL: database.url };
    const moved = await run(CLI, ['--json', 'keys', 'move', '--to', 'folder'], env);
    expect([moved.code, moved.stderr]).toEqual([0, '']);
    const here = await RunningAwr.start({}, awr.folder);
    const { body } = await here.get(timebank.at('/members'), { token: timebank.broker });
    expect(body.items.map(({ givenName }) => givenName)).toEqual(expect.arrayContaining([null, 'Nia']));
    await here.stop();
    // Who still has the address finds that its keys are gone, and makes none.
    const { stderr } = await startExpectingNo(awr.folder, { AWR_KEYS_URL: database.url });
    expect(stderr).toContain('there are no keys in PostgreSQL');
  });

  it.each([
    ['AWR_KEYS_URL', 'a wrong password', (url: URL) => (url.password = 'anghywir'), 'refuses the user name or'],
    ['AWR_MEMORY_URL', 'a wrong database', (url: URL) => (url.pathname = '/dim'), 'There is no database of that name'],
    ['AWR_BLOBS_URL', 'a port where nobody listens', (url: URL) => (url.port = '1'), 'does not answer'],
    ['AWR_KEYS_URL', 'a server without TLS', (url: URL) => (url.search = '?sslmode=verify-full'), 'does not speak TLS'],
  ])('say what is wrong in a line a language, and Awr does not start: %s of %s', async (setting, _, spoil, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'awr-wrong-'));
    const url = new URL(database.url);
    spoil(url);
    const { code, stdout, stderr } = await startExpectingNo(folder, { [setting]: url.href });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain(url.password);
    rmSync(folder, { recursive: true });
  });
});
