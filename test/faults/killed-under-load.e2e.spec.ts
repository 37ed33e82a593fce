import { Load, resend, type Sent } from '../support/load';
import { headOfLog } from '../support/log-head';
import { awrJson } from '../support/program';
import { type Answer, RunningAwr } from '../support/running-awr';
import { sum, TimebankOverHttp } from '../support/timebank-over-http';

const MEMBERS = ['CWM0001', 'CWM0002', 'CWM0003'];

describe('killed in the middle of work', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (const member of MEMBERS) await timebank.join(member);
    for (const member of MEMBERS) await timebank.hours(member, 6000);
  });
  afterAll(() => awr.remove());

  it.each([1, 2, 3])('loses nothing that was acknowledged, and does nothing twice (%d)', async () => {
    const load = new Load(timebank, MEMBERS);
    await load.more(150);
    await awr.kill();
    await load.stop();
    expect(load.sent.length).toBeGreaterThan(load.answered.length);
    await awr.start();

    for (const { answer } of load.answered) await expectInTheLog(answer);
    for (const sent of load.answered) {
      const again = await resend(timebank, sent);
      expect([again.status, again.body]).toEqual([sent.answer.status, sent.answer.body]);
    }
    for (const lost of load.sent.filter(({ answer }) => answer === undefined)) await expectDoneOnce(lost);

    expect(sum((await timebank.balances()).values())).toBe(0);
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true, differences: [] });
  });

  async function expectInTheLog({ status, body }: Answer): Promise<void> {
    expect(status).toBe(201);
    const { entryId, kind, minutes, debit, credit } = body;
    const entry = await timebank.get(`/entries/${String(entryId)}`, after());
    expect(entry.body).toMatchObject({ entryId, kind, minutes, debit, credit });
  }

  /** Nobody knows whether it was done. Whoever asks again, however often, has it done once. */
  async function expectDoneOnce(lost: Sent): Promise<void> {
    const first = await resend(timebank, lost);
    expect(first.status).toBe(201);
    const head = headOfLog(awr.folder);
    expect((await resend(timebank, lost)).body).toEqual(first.body);
    expect(headOfLog(awr.folder)).toBe(head);
  }

  function after() {
    return { headers: { 'awr-after': String(headOfLog(awr.folder)) } };
  }
});
