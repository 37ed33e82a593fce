import { chmodSync, copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { Load } from '../support/load';
import { headOfLog } from '../support/log-head';
import { awr, awrJson, startExpectingNo } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { sum, TimebankOverHttp } from '../support/timebank-over-http';

const MEMBERS = ['CWM0001', 'CWM0002'];

describe('a backup that is made while work goes on', () => {
  const backup = join(aFolder(), 'backup');
  const restored = aFolder();
  let running: RunningAwr;
  let timebank: TimebankOverHttp;
  let again: RunningAwr | undefined;
  let headBefore: number;
  let headAfter: number;

  beforeAll(async () => {
    running = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(running);
    for (const member of MEMBERS) await timebank.join(member);
    const load = new Load(timebank, MEMBERS);
    await load.more(100);
    headBefore = headOfLog(running.folder);
    const made = await awrJson<{ events: number }>(running.folder, 'backup', backup);
    headAfter = headOfLog(running.folder);
    expect(made.events).toBeGreaterThanOrEqual(headBefore);
    expect(made.events).toBeLessThanOrEqual(headAfter);
    await load.stop();
  });
  afterAll(async () => {
    await again?.remove();
    await running.remove();
  });

  it('is what was in the log at one moment, with the keys and without the master key', () => {
    expect(readdirSync(backup).sort()).toEqual(['blobs', 'keys.db', 'log.db', 'manifest.json']);
    const head = headOfLog(backup);
    expect(head).toBeGreaterThanOrEqual(headBefore);
    expect(head).toBeLessThanOrEqual(headAfter);
    for (const name of ['.', ...readdirSync(backup)]) expect(statSync(join(backup, name)).mode & 0o077).toBe(0);
  });

  it('is not made over anything', async () => {
    const { code, stderr } = await awr(running.folder, 'backup', backup);
    expect([code, stderr]).toEqual([1, expect.stringContaining('backup-folder-not-empty')]);
  });

  it('is restored into an empty folder, and into no other', async () => {
    expect(await awrJson(restored, 'restore', backup)).toMatchObject({ events: headOfLog(backup) });
    const { code, stderr } = await awr(restored, '--lang', 'cy', 'restore', backup);
    expect([code, stderr]).toEqual([3, expect.stringContaining('Mae data yn')]);
    expect((await awr(running.folder, 'restore', backup)).code).toBe(3);
  });

  it('asks for the master key before it starts, and makes none of its own', async () => {
    const { code, stderr } = await startExpectingNo(restored);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/rif allwedd.*\n.*master key/)]);
    expect(readdirSync(restored)).not.toContain('master.key');
  });

  it('starts with its master key, is found sound, and shows what there was', async () => {
    copyFileSync(join(running.folder, 'master.key'), join(restored, 'master.key'));
    chmodSync(join(restored, 'master.key'), 0o600);
    again = await RunningAwr.start({}, restored);
    expect(await awrJson(restored, 'verify')).toMatchObject({
      sound: true,
      events: headOfLog(backup),
      differences: [],
    });
    const member = await again.get(timebank.at('/members/CWM0001'), { token: timebank.broker });
    expect(member.body).toMatchObject({ givenName: 'Nia', familyName: 'Owen' });
    const { body } = await again.get(timebank.at('/accounts'), { token: timebank.broker });
    expect(sum(body.items.map(({ minutes }) => minutes))).toBe(0);
  });

  it('of which a part is missing or changed is refused', async () => {
    truncateSync(join(backup, 'log.db'), statSync(join(backup, 'log.db')).size - 100);
    const empty = join(restored, 'empty');
    const { code, stderr } = await awr(empty, 'restore', backup);
    expect([code, stderr]).toEqual([3, expect.stringContaining('has changed since the backup was made')]);
  });
});
