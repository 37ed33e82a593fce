import { chmodSync, cpSync, existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { headOfLog } from '../support/log-head';
import { awr, awrJson, startExpectingNo } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { TimebankOverHttp } from '../support/timebank-over-http';

describe('a data folder in which something is wrong', () => {
  const sound = aFolder();
  const folders = aFolder();
  let timebank: TimebankOverHttp;

  beforeAll(async () => {
    const awr = await RunningAwr.start({}, sound);
    timebank = await TimebankOverHttp.found(awr);
    for (const number of ['CWM0001', 'CWM0002']) await timebank.join(number);
    for (let n = 0; n < 40; n += 1) await timebank.hours('CWM0001', 90, { note: `Diolch ${n}` });
    await awr.stop();
  });

  let count = 0;
  function aCopy(): string {
    const folder = join(folders, String((count += 1)));
    cpSync(sound, folder, { recursive: true });
    return folder;
  }

  const overwrite = (file: string, at: number, text: string) => (folder: string) => {
    const bytes = readFileSync(join(folder, file));
    bytes.write(text, at, 'latin1');
    writeFileSync(join(folder, file), bytes);
  };
  const sql = (file: string, statement: string) => (folder: string) => {
    const db = new DatabaseSync(join(folder, file));
    db.exec(statement);
    db.close();
  };
  const remove = (file: string) => (folder: string) => rmSync(join(folder, file));
  const cutInHalf = (file: string) => (folder: string) =>
    truncateSync(join(folder, file), Math.floor(statSync(join(folder, file)).size / 2));
  const otherKey = (folder: string) =>
    writeFileSync(join(folder, 'master.key'), `${Buffer.alloc(32, 7).toString('base64')}\n`);

  it.each<[string, (folder: string) => void, RegExp, RegExp]>([
    [
      'the log’s first page is overwritten',
      overwrite('log.db', 0, 'x'.repeat(200)),
      /difrodi/,
      /is damaged; restore it/,
    ],
    ['half of the log is missing', cutInHalf('log.db'), /difrodi/, /is damaged; restore it/],
    ['the log is from a newer Awr', sql('log.db', 'PRAGMA user_version = 99'), /mwy diweddar/, /newer Awr/],
    ['the log is somebody else’s file', sql('log.db', 'PRAGMA application_id = 7'), /Nid log Awr/, /is not an Awr log/],
    [
      'the log is a text',
      (folder) => writeFileSync(join(folder, 'log.db'), 'Annwyl Nia,\n'.repeat(500)),
      /difrodi/,
      /is damaged/,
    ],
    ['the file of keys is gone', remove('keys.db'), /nid oes allweddi yn/, /there are no keys in/],
    [
      'the file of keys is damaged',
      overwrite('keys.db', 0, 'x'.repeat(500)),
      /Ni ellir darllen yr allweddi/,
      /can’t be read/,
    ],
    ['the master key is gone', remove('master.key'), /nid oes ffeil/, /put the master key back/],
    ['the master key is another', otherKey, /rif allwedd wahanol/, /another master key/],
    [
      'the master key is no key',
      (folder) => writeFileSync(join(folder, 'master.key'), 'hello\n'),
      /32 beit/,
      /32 random bytes/,
    ],
    [
      'others can read the master key',
      (folder) => chmodSync(join(folder, 'master.key'), 0o644),
      /chmod 600/,
      /chmod 600/,
    ],
  ])('refuses to start where %s, and says so in both languages', async (_, harm, welsh, english) => {
    const folder = aCopy();
    harm(folder);
    const { code, stdout, stderr } = await startExpectingNo(folder);
    expect([code, stdout]).toEqual([1, '']);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(welsh);
    expect(lines[1]).toMatch(english);
    expect(existsSync(join(folder, 'awr.running.json'))).toBe(false);
  });

  it('says the same on the command line, in the language asked for', async () => {
    const folder = aCopy();
    remove('keys.db')(folder);
    const { code, stdout, stderr } = await awr(folder, '--lang', 'cy', 'timebank', 'list');
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr.trim()).toMatch(/^Mae’r log yn cynnwys data dan sêl.*$/);
  });

  it.each<[string, (folder: string) => void]>([
    ['the views are gone', remove('views.db')],
    ['the views are cut in half', cutInHalf('views.db')],
    ['the views are empty', (folder) => truncateSync(join(folder, 'views.db'), 0)],
    ['the views are overwritten', overwrite('views.db', 0, 'x'.repeat(5000))],
    ['the views are a text', (folder) => writeFileSync(join(folder, 'views.db'), 'Annwyl Nia,\n')],
    ['the cache is gone', remove('cache.db')],
    ['the cache is overwritten', overwrite('cache.db', 0, 'x'.repeat(5000))],
    [
      'an old word is left of where it ran',
      (folder) => writeFileSync(join(folder, 'awr.running.json'), '{"address":"http://127.0.0.1:9"}'),
    ],
    ['half a word is left of where it ran', (folder) => writeFileSync(join(folder, 'awr.running.json'), '{"addr')],
  ])('starts where %s, and everything is as before', async (_, harm) => {
    const folder = aCopy();
    harm(folder);
    expect(await awrJson(folder, 'verify')).toMatchObject({ sound: true, events: headOfLog(sound), entries: 40 });
  });

  it('says so where something in the views is not what the log says, and mends it by a rebuild', async () => {
    const folder = aCopy();
    const views = new DatabaseSync(join(folder, 'views.db'));
    const table = views
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'accounts_g%'`)
      .get()!;
    views.exec(`UPDATE ${String(table['name'])} SET minutes = minutes + 60 WHERE kind = 'member' AND minutes > 0`);
    views.close();
    const found = await awr(folder, '--json', 'verify');
    expect([found.code, JSON.parse(found.stdout)]).toEqual([1, expect.objectContaining({ sound: false })]);
    expect((await awr(folder, '--lang', 'cy', 'verify')).stdout).toContain('NID yw popeth yn cytuno');
    expect((await awr(folder, 'views', 'rebuild', 'ledger')).code).toBe(0);
    expect(await awrJson(folder, 'verify')).toMatchObject({ sound: true });
  });

  it('says which event was changed in the log behind its back', async () => {
    const folder = aCopy();
    const log = new DatabaseSync(join(folder, 'log.db'));
    const trigger = log
      .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%UPDATE%'`)
      .get()!;
    log.exec(`DROP TRIGGER ${String(trigger['name'])}`);
    log.exec(`UPDATE events SET data = replace(data, '"minutes":90', '"minutes":91') WHERE data LIKE '%e-000007%'`);
    log.exec(String(trigger['sql']));
    log.close();
    const found = await awr(folder, '--json', 'verify');
    expect(found.code).toBe(1);
    expect(JSON.parse(found.stdout)).toMatchObject({ sound: false });
    expect(found.stdout).toContain('entry 7 minutes');
  });
});
