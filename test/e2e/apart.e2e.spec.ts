import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { endingWithTests } from '../support/ending-with-tests';
import { RunningAwr } from '../support/running-awr';

/** The views kept by a process of their own, beside an API that is told not to keep them. */
describe('processes apart', () => {
  let awr: RunningAwr;
  let projector: ChildProcess | undefined;
  let address = '';

  const startProjector = () => {
    const child = spawn(process.execPath, ['dist/apps/projector/src/main.js'], {
      env: { ...process.env, AWR_DATA_DIR: awr.folder, AWR_PROJECTOR_PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    projector = endingWithTests(child);
    projector.stdout!.setEncoding('utf8').on('data', (text: string) => {
      address = /"address":"([^"]+)"/.exec(text)?.[1] ?? address;
    });
  };
  const stopProjector = async (): Promise<number | null> => {
    projector!.kill('SIGTERM');
    const [code] = (await once(projector!, 'exit')) as [number | null];
    return code;
  };

  beforeAll(async () => {
    awr = await RunningAwr.start({ AWR_PROJECTIONS: 'elsewhere', AWR_VIEWS_URL: '' });
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

  it('the other process tells how each view is doing, and what it measures', async () => {
    const ready = await fetch(`${address}/health/ready`);
    const { status, parts } = (await ready.json()) as {
      status: string;
      parts: { name: string; ok: boolean; lag?: number }[];
    };
    expect([ready.status, status]).toEqual([200, 'ready']);
    expect(parts).toContainEqual({ name: 'views', ok: true });
    expect(parts).toContainEqual(
      expect.objectContaining({ ok: true, lag: 0, name: expect.stringMatching(/^view ledger/) as string }),
    );
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toMatch(/awr_projection_lag_events\{part="view ledger[^"]*"\} 0/);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect((await fetch(`${address}/elsewhere`)).status).toBe(404);
  });

  it('the other process stops when it is asked to', async () => {
    expect(await stopProjector()).toBe(0);
  });
});
