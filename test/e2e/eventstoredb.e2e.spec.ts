import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EventStoreServer } from '../support/event-store-server';
import { awr as command, awrJson, PROJECTOR } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { RunningProgram } from '../support/running-program';
import { TimebankOverHttp } from '../support/timebank-over-http';

/** The same Awr, whose events are kept by an EventStoreDB. */
describe('events in an EventStoreDB', () => {
  let server: EventStoreServer;
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;

  beforeAll(async () => {
    server = await EventStoreServer.start();
    awr = await RunningAwr.start({ AWR_EVENT_STORE_URL: server.address });
    timebank = await TimebankOverHttp.found(awr);
    for (const number of ['CWM0001', 'CWM0002']) await timebank.join(number);
    expect(await timebank.hours('CWM0001', 90, { note: 'te a choffi' })).toMatchObject({ status: 201 });
    expect(await timebank.gift('CWM0001', 'CWM0002', 30)).toMatchObject({ status: 201 });
  });
  afterAll(async () => {
    await awr.remove();
    await server.stop();
  });

  const statement = async (number: string) => {
    const { body } = await timebank.get(`/members/${number}/statement`);
    return body.items.map(({ minutes, balance, note }) => [minutes, balance, note]);
  };

  it('are read back as they were written, and by whoever wrote them', async () => {
    expect(await statement('CWM0001')).toEqual([
      [-30, 60, undefined],
      [90, 90, 'te a choffi'],
    ]);
    expect(existsSync(join(awr.folder, 'log.db'))).toBe(false);
  });

  it('are there after a kill and another start, and verified', async () => {
    await awr.kill();
    await awr.start();
    expect(await statement('CWM0002')).toEqual([[30, 30, undefined]]);
    expect(await timebank.gift('CWM0002', 'CWM0001', 31)).toMatchObject({ status: 422 });
    expect(await awrJson(awr.folder, 'verify')).toMatchObject({ sound: true, entries: 2 });
  });

  it('are not copied by a backup of the folder, which says what to do instead', async () => {
    const { code, stderr } = await command(awr.folder, 'backup', join(awr.folder, 'copy'));
    expect([code, stderr]).toEqual([1, expect.stringContaining("EventStoreDB's own tools")]);
  });

  it('are taken into the views by a process of its own, as by a thread', async () => {
    await awr.stop();
    const apart = await RunningAwr.start(
      { AWR_EVENT_STORE_URL: server.address, AWR_PROJECTIONS: 'elsewhere' },
      awr.folder,
    );
    const projector = new RunningProgram(PROJECTOR, {
      AWR_DATA_DIR: awr.folder,
      AWR_EVENT_STORE_URL: server.address,
    });
    try {
      const { headers } = await apart.post(
        timebank.at('/hours'),
        { member: 'CWM0002', minutes: 15, on: '2025-09-13' },
        { token: timebank.broker },
      );
      const after = { 'awr-after': headers.get('awr-position')! };
      const read = await apart.get(timebank.at('/members/CWM0002/statement'), {
        token: timebank.broker,
        headers: after,
      });
      expect(read.body.items[0]).toMatchObject({ minutes: 15, balance: 45 });
    } finally {
      expect(await projector.stop()).toBe(0);
      await apart.stop();
    }
  });
});
