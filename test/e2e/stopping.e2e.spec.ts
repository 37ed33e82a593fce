import { Load } from '../support/load';
import { awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { TimebankOverHttp } from '../support/timebank-over-http';

const MEMBERS = ['CWM0001', 'CWM0002'];

describe('stopped in the middle of work', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (const member of MEMBERS) await timebank.join(member);
    for (const member of MEMBERS) await timebank.hours(member, 6000);
  });
  afterAll(() => awr.remove());

  it.each(['SIGTERM', 'SIGINT'] as const)('by %s, finishes what it has begun and ends well', async (signal) => {
    const load = new Load(timebank, MEMBERS, 32);
    await load.more(200);
    const inFlight = [...load.sent];
    expect(await awr.stop(signal)).toBe(0);
    await load.stop();
    // Whoever came too late was turned away; whoever was told yes was told the truth.
    for (const { answer } of load.answered) expect([201, 503]).toContain(answer.status);
    expect(inFlight.filter(({ answer }) => answer === undefined)).toEqual([]);
    const accepted = load.answered.filter(({ answer }) => answer.status === 201);
    const entryIds = accepted.map(({ answer }) => answer.body['entryId']);
    await awr.start();
    for (const entryId of entryIds.slice(-32)) {
      expect((await timebank.get(`/entries/${String(entryId)}`)).status).toBe(200);
    }
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true });
  });

  it('lets go of connections that clients keep, and of those that say nothing', async () => {
    const idle = await fetch(`${awr.address}/health/live`);
    await idle.text();
    expect(await awr.stop()).toBe(0);
    await awr.start();
  });
});
