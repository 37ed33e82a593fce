import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@awr/kernel';
import { headOfLog } from '../support/log-head';
import { awr, awrJson } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

const TERMS = { transferMinutes: 300, owesMinutes: 600, owedMinutes: 600 };
const BRO = { cy: 'Banc Amser BRO', en: 'BRO Timebank' };
const CWM = { cy: 'Banc Amser CWM', en: 'CWM Timebank' };

describe('what two timebanks that have an agreement are called', () => {
  const folder = aFolder();
  const archive = join(folder, 'cwm.archive.jsonl');
  let running: RunningAwr;
  let cwm: TimebankOverHttp;
  let bro: TimebankOverHttp;
  let proposed: Record<string, unknown>;
  let sent: Record<string, unknown>;
  let megan: string;

  beforeAll(async () => {
    running = await RunningAwr.start();
    cwm = await TimebankOverHttp.found(running);
    bro = await TimebankOverHttp.found(running, { prefix: 'BRO' });
    await cwm.join('CWM0001', { givenName: 'Nia' });
    await cwm.hours('CWM0001', 600);
    megan = await bro.join('BRO0007', { givenName: 'Megan' });
    await bro.hours('BRO0007', 60);
    proposed = (await done(cwm.post('/agreements', { withTimebankId: bro.id, ...TERMS }))).body;
    await done(bro.post(`/agreements/${String(proposed['id'])}/acceptance`, { proposal: 1 }));
    const going = { from: 'CWM0001', toTimebankId: bro.id, toNumber: 'BRO0007', minutes: 90, on: A_DAY };
    sent = (await done(cwm.post('/transfers', going))).body;
    const coming = { from: 'BRO0007', toTimebankId: cwm.id, toNumber: 'CWM0001', minutes: 30, on: A_DAY };
    await done(bro.post('/transfers', { ...coming, note: 'cyfrinach Megan' }));
    await done(bro.post('/transfers', { ...coming, toNumber: 'CWM0404' }));
  });
  afterAll(() => running.remove());

  const read = async (timebank: TimebankOverHttp, path: string, token = timebank.broker) => {
    // Whatever was done in either timebank is shown by both.
    const headers = { 'awr-after': String(headOfLog(running.folder)) };
    return (await done(timebank.get(path, { token, headers }))).body;
  };

  it('is told to whoever proposes, and is in everything that is about the other', async () => {
    expect(proposed).toMatchObject({ withTimebankId: bro.id, withName: BRO });
    expect(sent).toMatchObject({ withTimebankId: bro.id });
    const { items: agreements } = await read(bro, '/agreements');
    expect(agreements).toMatchObject([{ withTimebankId: cwm.id, withName: CWM }]);
    const { items: transfers } = await read(cwm, '/transfers');
    expect(transfers).toHaveLength(3);
    for (const each of transfers) expect(each).toMatchObject({ withTimebankId: bro.id, withName: BRO });
    expect(await read(cwm, `/transfers/${String(sent['transferId'])}`)).toMatchObject({ withName: BRO });
    const agreement = `/agreements/${String(proposed['id'])}`;
    expect(await read(cwm, agreement)).toMatchObject({ withName: BRO });
    expect(await read(cwm, `${agreement}/reconciliation`)).toMatchObject({ withName: BRO, isKeptHere: true });
    expect(await read(cwm, `/entries/${String(sent['entryId'])}`)).toMatchObject({ withName: BRO });
    const { items: entries } = await read(cwm, '/entries');
    expect(entries!.map(({ kind, withName }) => [kind, withName])).toEqual([
      ['received', BRO],
      ['sent', BRO],
      ['hours', undefined],
    ]);
    const { items: accounts } = await read(cwm, '/accounts?kind=clearing');
    expect(accounts).toMatchObject([{ holderId: bro.id, withName: BRO }]);
  });

  it('is told to members: whom they can send credits to, and where theirs went', async () => {
    const { items: members } = await read(cwm, '/members');
    const nia = await cwm.token('member', { memberId: members![0]!['id'] });
    expect(await read(cwm, '/partners', nia)).toEqual({
      items: [{ timebankId: bro.id, name: BRO, transferMinutes: 300 }],
    });
    const { items: lines } = await read(cwm, '/members/CWM0001/statement', nia);
    expect(lines!.map(({ withName }) => withName)).toEqual([BRO, BRO, undefined]);
    const statement = await reported(`members/CWM0001/statement?format=csv&from=${A_DAY}&until=${A_DAY}`, 'cy');
    expect(statement).toContain('Anfonwyd i fanc amser arall: Banc Amser BRO');
    expect(statement).toContain('Derbyniwyd o fanc amser arall: Banc Amser BRO');
    expect(await reported(`entries/${String(sent['entryId'])}/receipt?format=csv`, 'en')).toContain('BRO Timebank');
  });

  it('is in what is exported', async () => {
    const headers = { 'awr-after': String(headOfLog(running.folder)) };
    const table = async (name: string) =>
      String((await done(cwm.get(`/exports/tables/${name}`, { headers }))).body).replace(/^\uFEFF/, '');
    for (const name of ['agreements', 'transfers']) expect(await table(name)).toContain('Banc Amser BRO,BRO Timebank');
    const [columns = '', ...entries] = (await table('entries')).split(/\r?\n/);
    expect(columns).toMatch(/,transferId,toNumber,byBeneficiary$/);
    expect(entries.filter((entry) => entry.includes(`,${String(sent['transferId'])},BRO0007,`))).toHaveLength(1);
  });

  it('is told to nobody else, and nothing of a timebank that nobody has proposed anything to', async () => {
    const aber = await TimebankOverHttp.found(running, { prefix: 'ABE' });
    await done(aber.post('/members', { number: 'ABE0001', givenName: 'A', language: 'cy', contactBy: 'none' }));
    const paths = ['', '/agreements', '/partners', '/transfers', '/entries', '/accounts'];
    const told = JSON.stringify(await Promise.all(paths.map((path) => read(aber, path))));
    expect(told).not.toMatch(/CWM|BRO/);
    const guessed = await aber.post('/agreements', { withTimebankId: newId(), ...TERMS });
    expect([guessed.status, guessed.body['code']]).toEqual([404, 'unknown-timebank']);
  });

  it('is what the command line calls them', async () => {
    const own = ['--timebank', cwm.id];
    for (const words of [['agreement', 'list'], ['reconcile'], ['statement', 'CWM0001']]) {
      expect((await awr(running.folder, '--lang', 'cy', ...words, ...own)).stdout).toContain('Banc Amser BRO');
    }
    const id = String(proposed['id']);
    const suspended = await awr(running.folder, 'agreement', 'suspend', id, '--reason', 'A holiday', ...own);
    expect(suspended.stdout).toContain('suspended');
    expect(await awrJson(running.folder, 'agreement', 'resume', id, ...own)).toMatchObject({ status: 'in-force' });
    const terms = ['--transfer', '60', '--owes', '600', '--owed', '600'];
    const again = await awr(running.folder, 'agreement', 'propose', bro.id, ...terms, ...own);
    expect(again.stdout).toBe(`Agreement ${id} (BRO Timebank): proposed.\n`);
    const waits = await awr(running.folder, 'agreement', 'list', '--timebank', bro.id);
    expect(waits.stdout).toContain('proposal 2: yours to answer');
    const accepted = await awr(running.folder, 'agreement', 'accept', id, '--proposal', '2', '--timebank', bro.id);
    expect(accepted).toMatchObject({ code: 0 });
  });

  describe('once one of them has moved house alone', () => {
    let there: RunningAwr;
    const moved = join(folder, 'moved');
    beforeAll(async () => {
      const { code } = await awr(running.folder, 'export', 'archive', '--timebank', cwm.id, '--out', archive);
      expect(code).toBe(0);
      mkdirSync(moved);
      expect(await awr(moved, 'import-archive', archive)).toMatchObject({ code: 0 });
      there = await RunningAwr.start({}, moved);
    });
    afterAll(() => there.remove());

    it('has taken nothing of the other along but its name', () => {
      const text = readFileSync(archive, 'utf8');
      expect(text).toContain('Banc Amser BRO');
      for (const secret of ['cyfrinach Megan', megan, `"ledger-${bro.id}"`, `"timebank-${bro.id}"`]) {
        expect(text).not.toContain(secret);
      }
    });

    it('still says where credits went, and all adds up', async () => {
      const { items } = (await done(there.get(cwm.at('/members/CWM0001/statement')))).body;
      expect(items!.map(({ withName }) => withName)).toEqual([BRO, BRO, undefined]);
      expect(await awrJson(moved, 'verify')).toMatchObject({ sound: true, differences: [] });
      const { stdout, code } = await awr(moved, 'reconcile');
      expect({ code, said: stdout }).toMatchObject({
        code: 0,
        said: expect.stringMatching(/BRO Timebank.*not kept here/) as string,
      });
    });

    it('sends nothing to where nobody could take it in, and lets all others go on', async () => {
      const going = { from: 'CWM0001', toTimebankId: bro.id, toNumber: 'BRO0007', minutes: 10 };
      const refused = await there.post(cwm.at('/transfers'), going);
      expect(refused).toMatchObject({ status: 422, body: { code: 'no-agreement' } });
      const [dyfi, teifi] = [
        await TimebankOverHttp.found(there, { prefix: 'DYF' }),
        await TimebankOverHttp.found(there, { prefix: 'TEI' }),
      ];
      await dyfi.join('DYF0001');
      await dyfi.hours('DYF0001', 60);
      await teifi.join('TEI0001');
      const agreement = await dyfi.make('/agreements', { withTimebankId: teifi.id, ...TERMS });
      await done(teifi.post(`/agreements/${agreement}/acceptance`, { proposal: 1 }));
      const own = { from: 'DYF0001', toTimebankId: teifi.id, toNumber: 'TEI0001', minutes: 10 };
      await done(dyfi.post('/transfers', own));
      const { body } = await there.get('/health/ready');
      expect(body).toMatchObject({ status: 'ready' });
      expect(JSON.stringify(body)).not.toContain('"ok":false');
    });

    it('is together with the other again once that has come too, and what was agreed goes on', async () => {
      await there.stop();
      const others = join(folder, 'bro.archive.jsonl');
      expect(await awr(running.folder, 'export', 'archive', '--timebank', bro.id, '--out', others)).toMatchObject({
        code: 0,
      });
      expect(await awr(moved, 'import-archive', others)).toMatchObject({ code: 0 });
      await there.start();
      expect(await awrJson(moved, 'reconcile', '--timebank', cwm.id)).toMatchObject([
        { withName: BRO, isKeptHere: true, clearingMinutes: 60, partnersClearingMinutes: -60, reconciles: true },
      ]);
      const going = { from: 'CWM0001', toTimebankId: bro.id, toNumber: 'BRO0007', minutes: 10 };
      const { headers } = await done(there.post(cwm.at('/transfers'), going));
      const after = { headers: { 'awr-after': headers.get('awr-position')! } };
      const { items } = (await done(there.get(cwm.at('/transfers'), after))).body;
      expect(items[0]).toMatchObject({ minutes: 10, status: 'accepted' });
      expect(await awrJson(moved, 'verify')).toMatchObject({ sound: true, differences: [] });
    });
  });

  async function reported(path: string, language: string): Promise<string> {
    const headers = { authorization: `Bearer ${cwm.broker}`, 'accept-language': language };
    return (await fetch(`${running.address}${cwm.at(`/reports/${path}`)}`, { headers })).text();
  }
});
