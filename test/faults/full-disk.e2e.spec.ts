import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { newId } from '@awr/kernel';
import { headOfLog } from '../support/log-head';
import { expectProblem } from '../support/problems';
import { awrJson, startExpectingNo } from '../support/program';
import { type Answer, RunningAwr } from '../support/running-awr';
import { SmallDisk } from '../support/small-disk';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const disk = SmallDisk.mount(32);
const withDisk = disk ? describe : describe.skip;
const UNAVAILABLE = { status: 503, code: 'unavailable' };

withDisk('when the disk is full', () => {
  const folder = join(disk?.path ?? '', 'data');
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let head: number;

  beforeAll(async () => {
    awr = await RunningAwr.start({}, folder);
    timebank = await TimebankOverHttp.found(awr);
    await timebank.join('CWM0001');
    await timebank.hours('CWM0001', 90);
    await timebank.balances();
  });
  afterAll(async () => {
    await awr.kill();
    disk?.unmount();
  });

  const wordy = (key = newId()): Promise<Answer> =>
    timebank.post(
      '/hours',
      { member: 'CWM0001', minutes: 1, on: A_DAY, note: 'x'.repeat(1500) },
      { headers: { 'idempotency-key': key } },
    );
  const refusedKey = newId();

  it('what can’t be kept is refused, and nothing of it is there', async () => {
    disk?.fill(8);
    let answer: Answer;
    do answer = await wordy();
    while (answer.status === 201);
    disk?.fill();
    head = headOfLog(folder);
    const asked: [string, object][] = [
      ['/members', { number: 'CWM0002', givenName: 'Gwen', language: 'cy', contactBy: 'none' }],
      ['/groups', { name: { en: 'Choir' } }],
      ['/gifts', { from: 'CWM0001', to: 'pot', minutes: 5, on: A_DAY }],
      ['/members/CWM0001/leaving', { reason: 'moved', on: A_DAY }],
    ];
    for (const [path, body] of asked) {
      await expectProblem((headers) => timebank.post(path, body, { headers }), UNAVAILABLE);
    }
    expect((await wordy(refusedKey)).headers.get('retry-after')).toBe('5');
    expect(headOfLog(folder)).toBe(head);
  });

  it('a refusal by a rule is still told, and so is whatever was done before', async () => {
    const refused = await timebank.post('/gifts', { from: 'CWM0001', to: 'CWM0001', minutes: 5, on: A_DAY });
    expect(refused.body).toMatchObject({ code: 'same-account' });
    const asking = { token: timebank.broker };
    expect((await awr.get(timebank.at('/members/CWM0001/balance'), asking)).status).toBe(200);
    expect((await awr.get(timebank.at('/entries/e-000001'), asking)).body).toMatchObject({ minutes: 90 });
  });

  it('it lives, and says to whoever runs it why it is not ready', async () => {
    expect((await awr.get('/health/live', { token: '' })).status).toBe(200);
    const told = await awr.get('/health/ready', { token: '' });
    expect([told.status, told.body]).toEqual([503, { status: 'not-ready' }]);
    const { parts } = (await awr.get('/health/ready')).body as unknown as { parts: object[] };
    expect(parts).toContainEqual({ name: 'log', ok: false, reason: expect.stringContaining('The disk is full') });
  });

  it('it goes on by itself as soon as there is room, and does what is asked again', async () => {
    disk?.free();
    await ready();
    const again = await done(wordy(refusedKey));
    expect(again.headers.has('idempotency-replayed')).toBe(false);
    expect((await wordy(refusedKey)).headers.get('idempotency-replayed')).toBe('true');
    expect(headOfLog(folder)).toBe(head + 1);
    expect(await awrJson(folder, 'verify')).toMatchObject({ sound: true, differences: [] });
  });

  it('many at once are each refused whole, or kept', async () => {
    disk?.fill(24);
    const answers = await Promise.all(Array.from({ length: 60 }, () => wordy()));
    disk?.free();
    await ready();
    const kept = answers.filter(({ status }) => status === 201);
    expect(answers.filter(({ status }) => status === 503)).toHaveLength(answers.length - kept.length);
    expect(headOfLog(folder)).toBe(head + 1 + kept.length);
    expect(await awrJson(folder, 'verify')).toMatchObject({ sound: true });
  });

  it('it is killed, does not start without room and says why, and has lost nothing once there is some', async () => {
    head = headOfLog(folder);
    disk?.fill();
    await awr.kill();
    const { code, stdout, stderr } = await startExpectingNo(folder);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).not.toMatch(/\n\s+at /);
    disk?.free();
    await awr.start();
    expect(headOfLog(folder)).toBe(head);
    expect(await awrJson(folder, 'verify')).toMatchObject({ sound: true });
  });

  /** Asks as a load balancer would, now and then. */
  async function ready(): Promise<void> {
    while ((await awr.get('/health/ready', { token: '' })).status !== 200) await setTimeout(100);
  }
});
