import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { awr, awrJson, CLI } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder, filesIn, SHEETS } from '../support/sheets';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

interface Began {
  readonly holdId: string;
  readonly entryId: string;
}

const A_MONTH_BEFORE = new Date(Date.parse(A_DAY) - 31 * 86_400_000).toISOString().slice(0, 10);

describe('a timebank that moves house', () => {
  let from: RunningAwr;
  let timebank: TimebankOverHttp;
  const folder = aFolder();
  const archive = join(folder, 'cwm.archive.jsonl');
  let lines: string[];

  beforeAll(async () => {
    from = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(from, { policy: { creditLimitMinutes: 60 } });
    const sheets = filesIn(join(folder, 'sheets'), SHEETS);
    await awr(from.folder, 'import', sheets, '--skip-bad-rows', '--timebank', timebank.id);
    await timebank.join('CWM0009', { givenName: 'Myfanwy', notes: 'yn hoffi te' });
    await done(timebank.hours('CWM0009', 75, { note: 'golchi llestri' }));
    await timebank.make('/claims', { member: 'CWM0009', minutes: 45, on: A_DAY, note: 'cario siopa' });
    await timebank.make('/exchanges', { lines: [{ helper: 'CWM0009', helped: 'CWM0001', minutes: 15 }], on: A_DAY });
    await timebank.make('/help', { kind: 'offer', member: 'CWM0009', category: 'shopping', words: 'ar foreau Llun' });
    const offerId = await timebank.offer();
    await timebank.make('/holds', { member: 'CWM0009', offerId, adults: 1, under16s: 0, forMinutes: 60 });
    await timebank.make('/periods', { until: A_MONTH_BEFORE });
    for (const phone of ['01654 711111', '01654 700000']) await done(timebank.post('/contact', { phone }));
    await done(timebank.post('/entries/e-000001/reversal', { reason: 'wrong-date', note: 'y diwrnod anghywir' }));
    const left = { on: A_DAY, reason: 'moved' };
    await done(timebank.post('/members/CWM0002/leaving', left));
    await done(timebank.post('/members/CWM0003/erasure', {}));
    const other = await TimebankOverHttp.found(from, { prefix: 'BRO' });
    await other.join('BRO0001', { givenName: 'Dieithryn' });
    const { code } = await awr(from.folder, 'export', 'archive', '--timebank', timebank.id, '--out', archive);
    expect(code).toBe(0);
    lines = readFileSync(archive, 'utf8').trimEnd().split('\n');
  });
  const started: RunningAwr[] = [];
  afterAll(() => Promise.all([from, ...started].map((running) => running.remove())));
  const start = async (on: string) => {
    const running = await RunningAwr.start({}, on);
    started.push(running);
    return running;
  };

  /** All that anybody can read of a timebank, but for what is of this place only. */
  async function told(awr: RunningAwr): Promise<unknown> {
    const ask = async (path: string) => (await done(awr.get(timebank.at(path)))).body as unknown;
    const members = ['CWM0001', 'CWM0002', 'CWM0009'];
    return {
      timebank: await ask(''),
      members: await ask('/members?limit=200'),
      accounts: await ask('/accounts?limit=200'),
      entries: await ask('/entries?limit=200'),
      groups: await ask('/groups'),
      waiting: [await ask('/claims'), await ask('/exchanges'), await ask('/help'), await ask('/holds')],
      periods: await ask('/periods'),
      totals: await ask('/reports/totals'),
      months: await ask('/reports/hours?by=month'),
      statements: await Promise.all(members.map((member) => ask(`/members/${member}/statement`))),
      journal: await ask('/exports/journal?notes=true'),
    };
  }

  const importing = (target: string, file = archive) => awr(target, 'import-archive', file);
  const target = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  };
  const withoutPositions = (said: unknown): unknown =>
    JSON.parse(JSON.stringify(said, (key, value: unknown) => (key.endsWith('osition') ? undefined : value)));

  it('has the same balances, statements and reports there, and everything verifies', async () => {
    const to = target('whole');
    expect(await importing(to)).toMatchObject({ code: 0, stdout: expect.stringContaining('was taken in') as string });
    const there = await start(to);
    expect(await awrJson(to, 'verify')).toMatchObject({ sound: true, entries: 8 });
    expect(withoutPositions(await told(there))).toEqual(withoutPositions(await told(from)));
    const { body } = await there.get(timebank.at('/members?limit=200'));
    expect(JSON.stringify(body)).toContain('Myfanwy');
    expect(JSON.stringify(body)).toMatch(/"birthday":"--02-29".*"birthday":"--05-14"/);
    expect(JSON.stringify([body, lines])).not.toContain('Heulwen');
    expect((await there.get(timebank.at('/contact'))).body).toEqual({ phone: '01654 700000' });
    expect(JSON.stringify(lines)).not.toContain('711111');
  });

  it('goes on there with what was begun here', async () => {
    const to = target('going-on');
    expect((await importing(to)).code).toBe(0);
    const there = await start(to);
    const answered = async (path: string, body: unknown) => (await done(there.post(timebank.at(path), body))).body;
    const first = async (path: string) => (await done(there.get(timebank.at(path)))).body.items[0] as unknown as Began;
    expect(await answered('/claims/c-000001/confirmation', {})).toMatchObject({ status: 'confirmed' });
    const agreed = { members: ['CWM0001', 'CWM0009'], how: 'phone' };
    expect(await answered('/exchanges/x-000001/agreement', agreed)).toMatchObject({ status: 'agreed' });
    const { holdId } = await first('/holds');
    expect(await answered(`/holds/${holdId}/settlement`, { minutes: 30 })).toMatchObject({ minutes: 30 });
    const { entryId } = await first('/entries?kind=spend');
    expect(await answered(`/entries/${entryId}/reversal`, { reason: 'wrong-amount' })).toMatchObject({
      reverses: entryId,
    });
    expect(await awrJson(to, 'verify')).toMatchObject({ sound: true });
  });

  it('takes nothing of another timebank along, and nobody’s token', () => {
    expect(lines.join('')).not.toMatch(/Dieithryn|"identity-|ApiToken/);
  });

  it('goes on after it was killed in the middle', async () => {
    const to = target('killed');
    for (const afterMs of [150, 250, 350, 450, 550]) {
      const child = spawn(process.execPath, [CLI, '--data-dir', to, 'import-archive', archive], { stdio: 'ignore' });
      setTimeout(() => child.kill('SIGKILL'), afterMs);
      await once(child, 'exit');
    }
    expect(await importing(to)).toMatchObject({ code: 0 });
    expect(await importing(to)).toMatchObject({ code: 0 });
    await start(to);
    expect(await awrJson(to, 'verify')).toMatchObject({ sound: true, entries: 8 });
  });

  it.each([
    ['cut short', () => lines.slice(0, -1), 3, 'without its last line'],
    ['cut short in a line', () => [...lines.slice(0, -2), lines.at(-2)!.slice(0, 60)], 3, 'without its last line'],
    [
      'no JSON in a line',
      () => [...lines.slice(0, 4), 'Dear Awr,', ...lines.slice(4)],
      3,
      'Line 5 of the archive is wrong: it is not',
    ],
    ['changed', () => [lines[0], lines[1]!.replace('"type"', '"type" '), ...lines.slice(2)], 3, 'has changed since'],
    ['no archive', () => ['{"hello":"world"}'], 3, 'not an archive'],
    ['no JSON', () => ['Dear Awr,'], 3, 'not an archive'],
    ['of a newer Awr', () => [lines[0]!.replace('"format":1', '"format":2'), ...lines.slice(1)], 3, 'newer Awr'],
    ['wrong in a line', () => [...lines.slice(0, 4), '{"stream":"ledger-x"}', ...lines.slice(4)], 3, 'Line 5'],
    ['wrong in its order', () => [lines[0], ...lines.slice(2, -1), lines[1], lines.at(-1)], 3, 'is not its founding'],
  ])('is not taken in where the archive is %s, and nothing is written', async (_, broken, code, says) => {
    const to = target(`broken-${says.replaceAll(' ', '-')}-${_}`);
    const file = join(to, 'broken.jsonl');
    writeFileSync(file, `${broken().join('\n')}\n`);
    const ended = await importing(to, file);
    expect(ended).toMatchObject({ code, stderr: expect.stringContaining(says) as string });
    expect((await importing(to)).code).toBe(0);
  });

  it('is not taken in beside a running Awr, nor where another timebank stands in its place', async () => {
    expect(await importing(from.folder)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('running') as string,
    });
    const to = target('clash');
    const other = lines.map((line) => line.replaceAll(/"id":"(.{35})./g, '"id":"$1f'));
    const body = other
      .slice(0, -1)
      .map((line) => `${line}\n`)
      .join('');
    const { createHash } = await import('node:crypto');
    const ending = { end: true, lines: other.length - 1, sha256: createHash('sha256').update(body).digest('hex') };
    const file = join(folder, 'other.jsonl');
    writeFileSync(file, `${body}${JSON.stringify(ending)}\n`);
    expect((await importing(to)).code).toBe(0);
    expect(await importing(to, file)).toMatchObject({ code: 3, stderr: expect.stringContaining('already') as string });
  });
});
