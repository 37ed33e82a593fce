import { join } from 'node:path';
import { awr } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

describe('a timebank that moves into an Awr that writes to members', () => {
  const folder = aFolder();
  let from: RunningAwr;
  let to: RunningAwr;
  afterAll(() => Promise.all([from, to].map((running) => running.remove())));

  it('tells its members what happens there, and nothing that had happened before', async () => {
    from = await RunningAwr.start();
    const timebank = await TimebankOverHttp.found(from);
    await timebank.join('CWM0001', { contactBy: 'post', address: '1 Stryd y Bont' });
    await done(timebank.hours('CWM0001', 90));
    const archive = join(folder, 'cwm.jsonl');
    await awr(from.folder, 'export', 'archive', '--timebank', timebank.id, '--out', archive);

    to = await RunningAwr.start({ AWR_NOTICES_LETTERS: 'yes' });
    const host = await TimebankOverHttp.found(to, { prefix: 'BRO' });
    for (const number of ['BRO0001', 'BRO0002']) await host.join(number);
    await done(host.hours('BRO0001', 30));
    await to.stop();
    expect((await awr(to.folder, 'import-archive', archive)).code).toBe(0);
    await to.start();

    const there = { on: A_DAY, minutes: 45 };
    await done(to.post(host.at('/hours'), { ...there, member: 'BRO0002' }));
    expect(await messages(host, 2)).toBe(2);
    // What was taken in stands before that in the log.
    expect(await messages(timebank, 0)).toBe(0);
    await done(to.post(timebank.at('/hours'), { ...there, member: 'CWM0001' }));
    expect(await messages(timebank, 1)).toBe(1);
  });

  /** How many there are once there are that many, at least. */
  async function messages(timebank: TimebankOverHttp, least: number): Promise<number> {
    let many = 0;
    for (let look = 0; look < 500; look += 1) {
      many = (await done(to.get(timebank.at('/notices')))).body.items.length;
      if (many >= least) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return many;
  }
});
