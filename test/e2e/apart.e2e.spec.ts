import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { RunningAwr } from '../support/running-awr';

/** The views kept by a process of their own, beside an API that is told not to keep them. */
describe('processes apart', () => {
  let awr: RunningAwr;
  let projector: ChildProcess | undefined;

  const startProjector = () => {
    projector = spawn(process.execPath, ['dist/apps/projector/src/main.js'], {
      env: { ...process.env, AWR_DATA_DIR: awr.folder },
      stdio: 'ignore',
    });
  };
  const stopProjector = async (): Promise<number | null> => {
    projector!.kill('SIGTERM');
    const [code] = (await once(projector!, 'exit')) as [number | null];
    return code;
  };

  beforeAll(async () => {
    awr = await RunningAwr.start({ AWR_PROJECTIONS: 'elsewhere' });
  });
  afterAll(async () => {
    projector?.kill('SIGKILL');
    await awr.remove();
  });

  it('a query waits for what the other process has yet to show, and reads what was just written', async () => {
    const founded = await awr.post('/api/v1/timebanks', { name: { en: 'Apart' }, numberPrefix: 'A' });
    const after = { 'awr-after': founded.headers.get('awr-position')! };
    startProjector();
    const read = await awr.get(`/api/v1/timebanks/${String(founded.body['id'])}`, { headers: after });
    expect(read).toMatchObject({ status: 200, body: { name: { en: 'Apart', cy: 'Apart' } } });
  });

  it('the API says that it does not build views, and who does', async () => {
    const rebuilt = await awr.post('/api/v1/operations/view-rebuilds', {});
    expect(rebuilt).toMatchObject({ status: 422, body: { code: 'views-built-elsewhere' } });
  });

  it('the other process stops when it is asked to', async () => {
    expect(await stopProjector()).toBe(0);
  });
});
