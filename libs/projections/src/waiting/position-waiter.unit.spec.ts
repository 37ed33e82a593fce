import type { ProjectionStatus } from '../views/views-database';
import { sqliteViews } from '../sqlite-dialect/sqlite-views';
import { PositionWaiter } from './position-waiter';

const SOON_MS = 30;
const LONG_MS = 30_000;

const serving = (name: string, position: number): ProjectionStatus => ({
  ...{ name, version: 1, generation: 1, state: 'live', serving: true, events: position },
  ...{ position: String(position), updatedAt: '2025-09-01T09:00:00.000Z' },
});
const failed = (status: ProjectionStatus): ProjectionStatus => ({ ...status, state: 'failed' });
const building = (status: ProjectionStatus): ProjectionStatus => ({
  ...status,
  ...{ state: 'building', serving: false, generation: 2, version: 2 },
});

describe('waiting for a position', () => {
  let statuses: ProjectionStatus[];
  let waiter: PositionWaiter;
  const storage = sqliteViews('/nowhere/views.db');

  beforeEach(() => {
    statuses = [serving('accounts', 5), serving('hours', 3)];
    waiter = new PositionWaiter({ storage, projections: async () => statuses }, (a, b) => Number(a) - Number(b));
  });
  afterEach(() => waiter.close());

  it('is over at once where the views are there already', async () => {
    expect(await waiter.waitFor(['accounts'], '5', LONG_MS)).toEqual({ reached: true });
    expect(await waiter.waitFor('all', '3', LONG_MS)).toEqual({ reached: true });
  });

  it('is over when the engine has announced that they are', async () => {
    const waited = waiter.waitFor(['accounts', 'hours'], '5', LONG_MS);
    const engine = storage.channel(() => undefined);
    statuses = [serving('accounts', 6), serving('hours', 6)];
    engine.tell('moved');
    expect(await waited).toEqual({ reached: true });
    engine.close();
  });

  it('is over soon after, where the engine is in another process and can not be heard', async () => {
    const waited = waiter.waitFor('all', '5', LONG_MS);
    statuses = [serving('accounts', 6), serving('hours', 6)];
    expect(await waited).toEqual({ reached: true });
  });

  it('says which were behind when the time was up', async () => {
    expect(await waiter.waitFor('all', '4', SOON_MS)).toEqual({ reached: false, behind: ['hours'], failed: [] });
    expect(await waiter.waitFor(['hours'], '4', 0)).toEqual({ reached: false, behind: ['hours'], failed: [] });
  });

  it('is no use where a projection has stopped, and says so at once', async () => {
    statuses = [failed(serving('accounts', 5)), serving('hours', 9)];
    expect(await waiter.waitFor('all', '9', LONG_MS)).toEqual({
      reached: false,
      behind: ['accounts'],
      failed: ['accounts'],
    });
  });

  it('is no use where the new version has stopped, for which the old one only stands in', async () => {
    statuses = [serving('accounts', 5), failed(building(serving('accounts', 2)))];
    expect(await waiter.waitFor(['accounts'], '6', LONG_MS)).toMatchObject({ failed: ['accounts'] });
  });

  it.each([
    ['a version that is being built does not count', () => [serving('accounts', 5), building(serving('accounts', 9))]],
    ['a projection that is not there yet does not count', () => []],
  ])('goes on while %s', async (_what, now) => {
    statuses = now();
    expect(await waiter.waitFor(['accounts'], '6', SOON_MS)).toEqual({
      reached: false,
      behind: ['accounts'],
      failed: [],
    });
  });

  it('ends when nobody waits any more', async () => {
    const waited = waiter.waitFor('all', '9', LONG_MS);
    await Promise.resolve();
    waiter.close();
    expect(await waited).toMatchObject({ reached: false });
  });
});
