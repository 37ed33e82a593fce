import { EventStoreServer } from '../support/event-store-server';
import { awr as command, awrJson, type Ended, run as runProgram, API, CLI } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { TimebankOverHttp } from '../support/timebank-over-http';

/** A data folder whose events are moved to an EventStoreDB, and back to another folder. */
describe('awr migrate', () => {
  let server: EventStoreServer;
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  let statement: unknown;
  let verified: unknown;

  beforeAll(async () => {
    server = await EventStoreServer.start();
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (const number of ['CWM0001', 'CWM0002']) await timebank.join(number);
    for (let turn = 0; turn < 20; turn += 1) await timebank.hours('CWM0001', 10 + turn, { note: `tro ${turn}` });
    await timebank.gift('CWM0001', 'CWM0002', 55);
    statement = (await timebank.get('/members/CWM0001/statement')).body.items;
    verified = await awrJson(awr.folder, 'verify');
  });
  afterAll(async () => {
    await awr.remove();
    await server.stop();
  });

  const there = (words: string[]): Promise<Ended> =>
    runProgram(CLI, words, { AWR_DATA_DIR: awr.folder, AWR_EVENT_STORE_URL: server.address });

  it('waits until Awr is stopped', async () => {
    expect(await command(awr.folder, 'migrate', '--to', server.address)).toMatchObject({
      code: 3,
      stderr: 'Stop Awr first.\n',
    });
  });

  it('needs to be told where to', async () => {
    expect(await command(awr.folder, 'migrate')).toMatchObject({ code: 2 });
  });

  it('moves all of it, and finds the same on both sides, also when it is run again', async () => {
    await awr.stop();
    const first = await awrJson<{ events: number; moved: number }>(awr.folder, 'migrate', '--to', server.address);
    expect(first.moved).toBe(first.events);
    const again = await awrJson(awr.folder, 'migrate', '--to', server.address);
    expect(again).toEqual({ ...first, moved: 0 });
  });

  it('leaves a folder that does not go on with the old events by mistake', async () => {
    const ended = await runProgram(API, [], { AWR_DATA_DIR: awr.folder, AWR_PORT: '0' });
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringMatching(/^The events of the folder .* were moved/) });
  });

  it('gives an Awr that verifies with the same figures, and shows the same', async () => {
    const { code, stdout } = await there(['--json', 'verify']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(verified);
    const moved = await RunningAwr.start({ AWR_EVENT_STORE_URL: server.address }, awr.folder);
    try {
      const asking = { token: timebank.broker };
      const read = await moved.get(timebank.at('/members/CWM0001/statement'), asking);
      expect(read.body.items).toEqual(statement);
      const given = await moved.post(
        timebank.at('/hours'),
        { member: 'CWM0001', minutes: 5, on: '2025-09-13' },
        asking,
      );
      expect(given.status).toBe(201);
    } finally {
      await moved.stop();
    }
  });

  it('refuses to move on over what came since', async () => {
    const { code, stderr } = await command(awr.folder, 'migrate', '--to', server.address);
    expect([code, stderr]).toEqual([3, expect.stringContaining('holds something else')]);
  });
});
