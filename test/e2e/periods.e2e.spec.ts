import { execFileSync } from 'node:child_process';
import { rootFromPath } from '@awr/ledger';
import { expectProblem } from '../support/problems';
import { CLI } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

/** A day of the month before the one of A_DAY, and that month's last day. */
const EARLIER = `${before(A_DAY)}-05`;
const LAST = lastOf(before(A_DAY));

interface Proof {
  readonly leaf: string;
  readonly index: number;
  readonly count: number;
  readonly path: string[];
}

describe('closing a timebank’s periods', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let nia: string;

  beforeEach(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    nia = await timebank.join('CWM0001');
    await timebank.join('CWM0002');
    await timebank.hours('CWM0001', 180, { on: EARLIER, category: 'garden' });
    await timebank.hours('CWM0002', 60);
  });
  afterEach(() => awr.remove());

  const close = (until: string, more: object = {}) => timebank.post('/periods', { until, ...more });

  it('shows first what would be closed, and then closes that', async () => {
    const would = await done(close(LAST, { dryRun: true }));
    expect(would.body).toMatchObject({ periodId: 'p-0001', status: 'open', entries: 1, until: LAST });
    expect((await timebank.get('/periods')).body.items).toEqual([]);
    const closed = await done(close(LAST));
    expect(closed.status).toBe(201);
    expect(closed.body).toEqual({ ...would.body, status: 'closed' });
    expect((await timebank.get('/periods')).body.items).toMatchObject([{ ...closed.body }]);
  });

  it('gives every balance, and proves a member’s own to them', async () => {
    const { root } = (await done(close(LAST))).body as unknown as { root: string };
    const { items } = (await done(timebank.get('/periods/p-0001/balances'))).body;
    expect(items).toMatchObject([
      { accountId: 'issuing', balanceMinutes: -180 },
      { accountId: 'pot', balanceMinutes: 0 },
      { accountId: `member:${nia}`, balanceMinutes: 180 },
      { balanceMinutes: 0 },
    ]);
    const token = await timebank.token('member', { memberId: nia });
    const proof = await done(timebank.get(`/periods/p-0001/proof?account=member:${nia}`, { token }));
    const { leaf, index, count, path } = proof.body as unknown as Proof;
    const proven = rootFromPath(
      leaf,
      index,
      count,
      path.map((hash) => Buffer.from(hash, 'hex')),
    );
    expect(proven?.toString('hex')).toBe(root);
    expect(JSON.parse(leaf)).toEqual({ accountId: `member:${nia}`, balanceMinutes: 180 });
    expect((await timebank.get('/periods/p-0001/proof?account=issuing', { token })).status).toBe(404);
  });

  it('takes what comes late in the period that is open, and leaves what was closed as it was', async () => {
    const closed = (await done(close(LAST))).body;
    const late = await done(timebank.hours('CWM0002', 30, { on: EARLIER }));
    expect(late.body).toMatchObject({ lateFor: 'p-0001' });
    await done(timebank.post('/entries/e-000001/reversal', { reason: 'did-not-happen' }));
    expect((await timebank.get('/periods/p-0001')).body).toMatchObject({ ...closed });
    expect((await timebank.get('/entries/e-000001')).body).toMatchObject({ periodId: 'p-0001' });
    expect((await timebank.get('/entries/e-000003')).body).not.toHaveProperty('periodId');
    await done(close(A_DAY));
    expect((await timebank.get('/entries/e-000003')).body).toMatchObject({ periodId: 'p-0002', lateFor: 'p-0001' });
    const booked = async (period: string) =>
      (await done(timebank.get(`/periods/${period}/hours?by=category`))).body.items;
    expect(await booked('p-0001')).toEqual([{ of: 'garden', minutes: 180, entries: 1 }]);
    expect(await booked('p-0002')).toEqual([{ of: null, minutes: 90, entries: 2 }]);
    const verified = await done(awr.post('/api/v1/operations/verifications', {}));
    expect(verified.body).toMatchObject({ sound: true, differences: [] });
  });

  it('reopens the one closed last, with a reason, and closes it anew', async () => {
    await done(close(LAST));
    await timebank.hours('CWM0002', 30, { on: EARLIER });
    const reopened = await done(timebank.post('/periods/p-0001/reopening', { reason: 'A sheet was found' }));
    expect(reopened.body).toMatchObject({ periodId: 'p-0001', status: 'reopened' });
    expect((await timebank.get('/periods/p-0001')).body).toMatchObject({
      ...{ reasonReopened: 'A sheet was found', reopenedBy: expect.stringMatching(/^token:/) },
    });
    expect((await timebank.get('/entries/e-000001')).body).not.toHaveProperty('periodId');
    expect((await done(close(LAST))).body).toMatchObject({ periodId: 'p-0001', entries: 2 });
    const verified = await done(awr.post('/api/v1/operations/verifications', {}));
    expect(verified.body).toMatchObject({ sound: true, differences: [] });
  });

  it('is done once, however often it is asked, and not for what is not over', async () => {
    const headers = { 'idempotency-key': '0195a000-0000-7000-8000-000000000001' };
    const answers = await Promise.all([1, 2, 3].map(() => timebank.post('/periods', { until: LAST }, { headers })));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect((await timebank.get('/periods')).body.items).toHaveLength(1);
    await expectProblem((asking) => timebank.post('/periods', { until: LAST }, { headers: asking }), {
      ...{ status: 422, code: 'period-closed-already' },
    });
  });

  it('is closed from the command line, after a look at it', async () => {
    const awrDoes = (...args: string[]) =>
      execFileSync(process.execPath, [CLI, '--data-dir', awr.folder, '--lang', 'en', ...args], { encoding: 'utf8' });
    expect(awrDoes('period', 'close', '--until', LAST, '--dry-run')).toContain('Nothing has been closed.');
    expect(awrDoes('period', 'close', '--until', LAST)).toContain('is closed, entries: 1.');
    expect(awrDoes('period', 'list')).toMatch(/p-0001 .*closed/);
    expect(awrDoes('period', 'reopen', 'p-0001', '--reason', 'A sheet was found')).toContain('p-0001 is open again');
    expect(awrDoes('reconcile')).toContain('no agreement');
  });
});

function before(day: string): string {
  return new Date(Date.parse(`${day.slice(0, 7)}-01`) - 86_400_000).toISOString().slice(0, 7);
}

function lastOf(month: string): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 1, 0);
  return date.toISOString().slice(0, 10);
}
