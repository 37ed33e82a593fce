import { RUN_TYPESCRIPT } from '../../../event-store/test-support/typescript-process';
import type { Notice } from '../engine/notices';
import { Projecting } from '../test-support/projecting';
import { poured, spilt } from '../test-support/tea-room';
import { startProjectionWorker, type ProjectionWorker } from './projection-worker';

describe('an engine in a thread of its own', () => {
  let tea: Projecting;
  let worker: ProjectionWorker | undefined;
  beforeEach(async () => (tea = await Projecting.begun()));
  afterEach(async () => {
    await worker?.stop();
    await tea.cleanedUp();
  });

  const started = async (log?: (notice: Notice) => void) => {
    worker = await startProjectionWorker({
      modulePath: require.resolve('../test-support/compose-tea-room'),
      config: { log: tea.logPath, views: tea.viewsAt },
      execArgv: RUN_TYPESCRIPT,
      ...(log && { log }),
    });
    return worker;
  };
  const drops = () => tea.views.db.selectFrom('cups').select(['cup', 'drops']).orderBy('cup').execute();

  it('keeps the views up to date, and those who wait for a position hear of it', async () => {
    await tea.happened(poured('blue', 2));
    await started();
    await tea.happened(poured('blue', 3));
    await tea.caughtUp();
    expect(await drops()).toEqual([{ cup: 'blue', drops: 5 }]);
  });

  it('tells how the projections are doing, and what went wrong', async () => {
    const notices: Notice[] = [];
    const running = await started((notice) => notices.push(notice));
    await tea.happened(poured('blue', 2), spilt('blue'));
    await tea.caughtUp(['cups']);
    expect(await running.status()).toMatchObject({
      state: 'running',
      projections: [
        { name: 'cups', state: 'live', caughtUp: true },
        { name: 'pourings', state: 'failed', failure: { reason: 'Error: tea on the floor' } },
      ],
    });
    expect(notices).toMatchObject([
      { code: 'projection-failed', details: { projection: 'pourings', eventType: 'Spilt' } },
    ]);
  });

  it('builds views anew when asked', async () => {
    const running = await started();
    await tea.happened(poured('blue', 2));
    await running.rebuild(['cups']);
    expect(await tea.views.projections()).toMatchObject([{ generation: 2 }, { generation: 1 }]);
    await expect(running.rebuild(['saucers'])).rejects.toThrow('no projection saucers');
  });

  it('is started again when it dies, and loses nothing', async () => {
    const died = new Promise<Notice>(
      (heard) => void started((notice) => notice.code === 'projections-wait' && heard(notice)),
    );
    await tea.happened(poured('blue', 2), { type: 'Dropped', data: {} }, poured('blue', 3));
    expect((await died).details['reason']).toBe('the teapot fell');
    await tea.happened(poured('blue', 4));
    await tea.caughtUp();
    expect(await drops()).toEqual([{ cup: 'blue', drops: 9 }]);
  });

  it('says why, where it can not start at all, and stops when asked', async () => {
    worker = await startProjectionWorker({
      modulePath: require.resolve('../test-support/compose-tea-room'),
      config: { log: `${tea.logPath}.not-there`, views: tea.viewsAt },
      execArgv: RUN_TYPESCRIPT,
    });
    expect(await worker.status()).toMatchObject({
      state: 'waiting',
      reason: expect.stringContaining('There is no log'),
    });
  });
});
