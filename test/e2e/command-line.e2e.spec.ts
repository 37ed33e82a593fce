import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { headOfLog } from '../support/log-head';
import { awr, awrJson, CLI, type Ended } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { TimebankOverHttp } from '../support/timebank-over-http';

describe('the command line', () => {
  let running: RunningAwr;
  let timebank: TimebankOverHttp;
  const fresh = aFolder();
  beforeAll(async () => {
    running = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(running);
    await timebank.join('CWM0001');
    await timebank.hours('CWM0001', 90);
  });
  afterAll(() => running.remove());

  const ask = (...words: string[]) => awr(running.folder, ...words);

  it('issues a token, lists it without its secret, and ends it at once', async () => {
    const issued = await awrJson<{ token: string; tokenId: string }>(
      running.folder,
      ...['token', 'issue', 'auditor', '--everywhere', '--name', 'Audit 2026'],
    );
    expect((await timebank.get('/accounts', { token: issued.token })).status).toBe(200);
    const listed = await awrJson<{ tokenId: string }[]>(running.folder, 'token', 'list');
    expect(listed).toContainEqual(expect.objectContaining({ tokenId: issued.tokenId, name: 'Audit 2026' }));
    expect(JSON.stringify(listed)).not.toContain(issued.token.slice(-20));
    const revoked = await ask('--lang', 'cy', 'token', 'revoke', issued.tokenId);
    expect(revoked).toMatchObject({ code: 0, stdout: `Diddymwyd y tocyn ${issued.tokenId}.\n` });
    expect((await timebank.get('/accounts', { token: issued.token })).status).toBe(401);
  });

  it('finds a member, shows what is kept of them, and changes it or takes it away', async () => {
    await timebank.join('CWM0007', { givenName: 'Siân', familyName: 'Môn', address: '1 Y Stryd\nAber' });
    expect((await ask('member', 'find', 'sian', 'mon')).stdout).toMatch(/CWM0007 +Siân Môn/);
    expect((await ask('--lang', 'cy', 'member', 'find', 'neb')).stdout).toBe('Ni chafwyd hyd i neb.\n');
    const change = (...parts: string[]) => ask('member', 'change', 'cwm 0007', ...parts);
    const changed = await change('birthday=--05-14', 'phone=01970 000007');
    expect(changed.stdout).toMatch(/phone +01970 000007[^]*birthday +--05-14/);
    expect((await ask('member', 'show', 'CWM0007')).stdout).toBe(changed.stdout);
    expect(changed.stdout).toMatch(/address +1 Y Stryd, Aber/);
    const refused = await change('birthday=1950-05-14');
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('(birthday-unusable)') as string });
    expect(refused.stderr).not.toContain('1950');
    expect((await change('birthday')).stderr).toContain('phone="01970 000000"');
    expect((await change('birthday=null')).stdout).not.toContain('birthday');
    expect((await ask('member', 'show', 'CWM0404')).code).toBe(1);
  });

  it('takes a member by number, and organisations and venues by name', async () => {
    await timebank.make('/organisations', { name: { cy: 'Menter Dyfi', en: 'Dyfi Enterprise' } });
    await timebank.offer();
    const issue = (role: string, ...whose: string[]) => ask('token', 'issue', role, '--name', 'x', ...whose);
    expect(await issue('member', '--member', 'cwm0001')).toMatchObject({ code: 0 });
    expect(await issue('organisation', '--organisation', 'menter dyfi')).toMatchObject({ code: 0 });
    expect(await issue('venue', '--venue', 'Cinema 60')).toMatchObject({ code: 0 });
    const nowhere = await issue('venue', '--venue', 'The moon');
    expect(nowhere).toMatchObject({ code: 1, stdout: '' });
    expect(nowhere.stderr).toContain('There is no venue with the name or id “The moon” here. There are: Cinema 60.');
    const report = ['report', 'organisation', 'Dyfi Enterprise', '--from', '2025-01-01', '--until', '2025-12-31'];
    expect(await awrJson(running.folder, ...report, '--format', 'json', '--out', '-')).toMatchObject({
      code: 'organisation',
    });
  });

  it('changes what a timebank has by its name, and renames the timebank', async () => {
    await timebank.make('/organisations', { name: { en: 'Hall Trust' } });
    await timebank.make('/groups', { name: { en: 'Chior' }, meets: { en: 'Monday' }, place: { en: 'Hall' } });
    const change = (...words: string[]) => ask('group', 'change', ...words);
    const changed = await change('chior', 'name=Choir', 'name.cy=Côr', 'place=null', 'organisation=hall trust');
    expect(changed.stdout).toMatch(/name.cy +Côr\nname.en +Choir\nmeets.cy +Monday[^]*organisationId/);
    expect(changed.stdout).not.toContain('place');
    expect((await change('Côr', 'meets.cy=dydd Llun')).stdout).toContain('dydd Llun');
    expect((await ask('--lang', 'cy', 'group', 'list')).stdout).toMatch(/^Enw +Rhif adnabod\n[^]*Côr /);
    expect(await change('Choir', 'name=Choir', 'name.cy=Côr')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('(nothing-to-change)') as string,
    });
    const close = ['group', 'close', 'choir', '--reason', 'ended', '--on', '2025-09-01'];
    expect(await ask(...close)).toMatchObject({ code: 0, stdout: 'Closed from 2025-09-01.\n' });
    expect((await ask('group', 'list')).stdout).not.toContain('Choir');
    expect((await ask('group', 'list', '--status', 'all')).stdout).toMatch(/Choir .*2025-09-01/);
    expect((await ask(...close)).stderr).toContain('(already-closed)');
    const reopened = await ask(
      '--lang',
      'cy',
      'group',
      'reopen',
      'côr',
      '--reason',
      'closed-in-error',
      '--on',
      '2025-09-01',
    );
    expect(reopened).toMatchObject({ code: 0, stdout: 'Ar agor o 2025-09-01.\n' });
    const renamed = await ask('timebank', 'rename', 'Valley', '--welsh-name', 'Y Cwm', '--timebank', timebank.id);
    expect(renamed).toMatchObject({ code: 0, stdout: 'The timebank is now called Valley.\n' });
  });

  it('shows which claims and exchanges wait, and confirms or declines', async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    for (const minutes of [30, 45]) await timebank.post('/claims', { member: 'CWM0001', minutes, on: yesterday });
    const waiting = await ask('claims', 'waiting');
    // By name and number: nobody knows a member by their id.
    expect(waiting.stdout).toMatch(/c-000001 .* 0:30 .*\(CWM0001\)[^]*c-000002 .* 0:45 .*\(CWM0001\)/);
    expect((await ask('--lang', 'cy', 'claims', 'waiting', '--since', '2020-01-01')).stdout).toBe(
      'Nid oes hawliad yn aros.\n',
    );
    const refused = await ask('claims', 'confirm', 'c-000001', 'c-000009');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toMatch(/No claim was confirmed[^]*c-000009: There is no such claim/);
    const confirmed = await awrJson<{ items: object[] }>(running.folder, 'claims', 'confirm', 'c-000001');
    expect(confirmed.items).toMatchObject([{ minutes: 30, claimId: 'c-000001' }]);
    const declined = await ask('claims', 'decline', 'c-000002', '--reason', 'wrong-date', '--note', 'Dydd Sul');
    expect(declined.stdout).toBe('Claim c-000002 is declined.\n');
    await timebank.join('CWM0002');
    const lines = [{ helper: 'CWM0002', helped: 'CWM0001', minutes: 15 }];
    await timebank.post('/exchanges', { lines, on: yesterday });
    // Whoever rings them must be able to say what it was.
    const { stdout } = await ask('exchanges', 'waiting');
    const words = stdout.replaceAll(/\s+/gu, ' ');
    expect(words).toMatch(
      /x-000001 .* 0:15 .*\(CWM0002\) helped .*\(CWM0001\), 0:15\. Waits for: .*\(CWM0002\), .*\(CWM0001\)/,
    );
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('agrees to exchanges on behalf of members, or declines, and says how they said so', async () => {
    const agree = (...words: string[]) => ask('exchanges', 'agree', 'x-000001', ...words);
    expect((await agree('CWM0001')).stderr).toMatch(/--how/);
    expect((await agree('CWM0001', '--how', 'phone')).stdout).toMatch(/^The agreement to x-000001 is noted/);
    const counts = await agree('CWM0002', '--how', 'letter', '--lang', 'cy');
    expect(counts.stdout).toMatch(/^Mae pawb wedi cytuno i x-000001, ac mae’n cyfrif. Cofnodion: e-0/);
    const refused = await agree('CWM0001', '--how', 'phone');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    const lines = [{ helper: 'CWM0002', helped: 'CWM0001', minutes: 15 }];
    await timebank.post('/exchanges', { lines, on: '2025-09-13' });
    const declined = ['exchanges', 'decline', 'x-000002', 'CWM0001', '--how', 'in-person', '--reason', 'not-agreed'];
    expect((await ask(...declined)).stdout).toBe('x-000002 is declined.\n');
    expect((await ask('exchanges', 'waiting')).stdout).toBe('No exchange is waiting.\n');
  });

  describe('of entries', () => {
    let entryId: string;
    beforeAll(async () => {
      await timebank.join('CWM0003');
      const hours = { member: 'CWM0003', minutes: 25, on: '2025-09-13', category: 'garden' };
      entryId = String((await timebank.post('/hours', hours)).body['entryId']);
    });

    it('lists those that are asked for, by day, member and kind, and says in Welsh where there are none', async () => {
      const day = ['--from', '2025-09-13', '--until', '2025-09-13'];
      const { stdout } = await ask('entries', 'list', ...day, '--member', 'CWM0003', '--kind', 'hours');
      expect(stdout).toMatch(new RegExp(`${entryId} +2025-09-13 +hours +0:25 +the timebank → .*\\(CWM0003\\)`));
      const none = await ask('entries', 'list', '--category', 'choir', '--lang', 'cy');
      expect(none.stdout).toBe('Nid oes cofnod o’r fath.\n');
    });

    it('shows one, and reverses it with a reason', async () => {
      expect((await ask('entries', 'show', entryId)).stdout).toMatch(/category +garden/);
      const { stdout } = await ask('entries', 'reverse', entryId, '--reason', 'did-not-happen');
      expect(stdout).toMatch(new RegExp(`^${entryId} is reversed by e-0\\d+ \\(0:25\\)\\.\\n$`));
      expect((await ask('statement', 'CWM0003')).stdout).toContain(`reversal: ${entryId}`);
    });
  });

  it('names the option that could not be understood, and not a place in a request', async () => {
    const wrong = await ask('claims', 'decline', 'c-000001', '--reason', 'spite');
    expect(wrong.stderr).toMatch(/^This could not be understood: \(validation-failed\)\n  reason: This must be one of/);
    const policy = ['policy', 'set', 'creditLimitMinutes=-7', '--reason', 'x', '--lang', 'cy'];
    expect((await ask(...policy)).stderr).toMatch(/\n  creditLimitMinutes: Mae hwn yn rhy fach/);
  });

  it('shows the policy and changes it, and says what of a change can’t be', async () => {
    const set = (...changes: string[]) => ask('policy', 'set', ...changes, '--reason', 'The committee');
    expect((await set('creditLimitMinutes=60', 'capMinutes=null')).stdout).toMatch(/creditLimitMinutes +60 +How many/);
    const shown = await ask('--lang', 'cy', 'policy', 'show');
    expect(shown.stdout).toMatch(/^Enw +Gwerth[^]*creditLimitMinutes +60 +Faint o funudau/);
    expect(await awrJson(running.folder, 'policy', 'show')).toMatchObject({ creditLimitMinutes: 60, capMinutes: null });
    const refused = await set('expiryMonths=2.5');
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.stderr).toContain('  expiryMonths: This must be a whole number.');
    await set('creditLimitMinutes=0');
  });

  it('gives a token alone on standard output, where it is not read as JSON', async () => {
    const { stdout, code } = await ask('token', 'issue', 'broker', '--name', 'Office');
    const token = stdout.trim().split('\n').at(-1)!;
    expect([code, token]).toEqual([0, expect.stringMatching(/^awr_[0-9a-f]{32}_[\w-]{43}$/)]);
  });

  it('verifies and rebuilds the views', async () => {
    expect(await awrJson(running.folder, 'verify')).toMatchObject({ sound: true, differences: [] });
    const { code, stdout } = await ask('--lang', 'cy', 'verify');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Mae popeth yn gywir')]);
    const rebuilt = await awrJson<{ projections: { name: string }[] }>(running.folder, 'views', 'rebuild');
    expect(rebuilt.projections.map(({ name }) => name)).toEqual(expect.arrayContaining(['ledger', 'members']));
    expect((await timebank.get('/members/CWM0001/balance')).body).toMatchObject({ minutes: 105 });
  });

  it('follows the log, a JSON object a line, until it is interrupted', async () => {
    const words = ['log', 'tail', '--after', '0'];
    const child = spawn(process.execPath, [CLI, ...words], { env: { ...process.env, AWR_DATA_DIR: running.folder } });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    while (!said.includes('HoursRecorded')) await once(child.stdout, 'data');
    await timebank.hours('CWM0001', 33);
    while (!said.includes('"minutes":33')) await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    const types = said
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(types[0]).toBe('TimebankFounded');
  });

  const inBoth = async (...words: string[]): Promise<{ cy: Ended; en: Ended }> => {
    const [cy, en] = await Promise.all([ask('--lang', 'cy', ...words), ask('--lang', 'en', ...words)]);
    return { cy, en };
  };

  it.each([
    [1, ['statement', 'CWM0404']],
    [1, ['statement', 'CWM0001', '--timebank', 'Nowhere']],
    [1, ['token', 'revoke', '0198b7a4-5b0e-7c3e-9f60-3d0f5c1b2a77']],
    [1, ['token', 'issue', 'pirate', '--name', 'x']],
    [1, ['token', 'issue', 'venue', '--name', 'x']],
    [1, ['timebank', 'found', ' ']],
    [1, ['timebank', 'found', 'X', '--credit-limit', 'much']],
    [1, ['views', 'rebuild', 'nonsense']],
    [2, ['import', '/nowhere/at/all']],
    [3, ['restore', '/nowhere/at/all']],
  ])('ends with %d, and says why in the language asked for: %j', async (code, words) => {
    const head = headOfLog(running.folder);
    const { cy, en } = await inBoth(...words);
    for (const said of [cy, en]) {
      expect(said).toMatchObject({ code, stdout: '' });
      expect(said.stderr).toMatch(/^\S.*\n/);
      expect(said.stderr).not.toMatch(/\n\s+at |\.js:|Error:/);
    }
    expect(cy.stderr).not.toBe(en.stderr);
    expect(headOfLog(running.folder)).toBe(head);
  });

  it.each([
    [['nonsense']],
    [['timebank']],
    [['timebank', 'found']],
    [['verify', 'x', 'y']],
    [['token', 'issue', 'broker']],
  ])('ends with 2 where it is not understood: %j', async (words) => {
    const { code, stdout, stderr } = await ask(...words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: awr');
  });

  it('says nothing but JSON where JSON is asked for, also of what goes wrong', async () => {
    const { code, stdout, stderr } = await ask('--json', 'statement', 'CWM0404');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('CWM0404');
  });

  it('refuses a second Awr on a folder, and leaves the first alone', async () => {
    const second = RunningAwr.start({}, running.folder);
    await expect(second).rejects.toThrow(/ended with 1 before it answered/);
    await expect(second).rejects.toThrow(/Mae Awr arall yn rhedeg|Another Awr is running/);
    expect((await running.get('/health/ready')).status).toBe(200);
    expect(await awrJson(running.folder, 'timebank', 'list')).toHaveLength(1);
  });

  it('lets command lines wait for each other on a folder where no Awr runs', async () => {
    const founded = await Promise.all(['Un', 'Dau'].map((name) => awr(fresh, 'timebank', 'found', name)));
    expect(founded).toEqual([0, 0].map((code) => expect.objectContaining({ code })));
    expect(await awrJson(fresh, 'timebank', 'list')).toHaveLength(2);
  });
});
