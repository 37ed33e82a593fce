import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { awr as commandLine } from '../support/program';
import { RunningAwr } from '../support/running-awr';
import { aFolder } from '../support/sheets';
import { A_DAY, done, TimebankOverHttp } from '../support/timebank-over-http';

type Row = Readonly<Record<string, string>>;

describe('every list as a table', () => {
  let awr: RunningAwr;
  let timebank: TimebankOverHttp;
  const folder = aFolder();

  beforeAll(async () => {
    awr = await RunningAwr.start();
    timebank = await TimebankOverHttp.found(awr);
    for (let n = 1; n <= 205; n += 1)
      await timebank.join(`CWM${String(n).padStart(4, '0')}`, { familyName: 'Tŷ-gwyn' });
    await done(timebank.hours('CWM0001', 90, { note: '=HYPERLINK("http://example.org";"clic")' }));
    await done(timebank.gift('CWM0001', 'pot', 15));
    await done(timebank.post('/members/CWM0002/leaving', { on: A_DAY, reason: 'moved' }));
    await timebank.offer();
  });
  afterAll(() => awr.remove());

  const table = async (name: string): Promise<readonly Row[]> => {
    const { body, headers } = await done(timebank.get(`/exports/tables/${name}`));
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    return parse(String(body), { columns: true, bom: true });
  };

  it('has everybody in it, those who left too', async () => {
    const members = await table('members');
    expect(members).toHaveLength(205);
    expect(members.find(({ number }) => number === 'CWM0002')).toMatchObject({ status: 'left', reasonLeft: 'moved' });
    expect(new Set(members.map(({ familyName }) => familyName))).toEqual(new Set(['Tŷ-gwyn']));
  });

  it('adds up to what the ledger says', async () => {
    const [accounts, entries] = [await table('accounts'), await table('entries')];
    const balances = new Map(accounts.map(({ accountId = '' }) => [accountId, 0]));
    for (const { debit = '', credit = '', minutes } of entries) {
      balances.set(debit, balances.get(debit)! - Number(minutes));
      balances.set(credit, balances.get(credit)! + Number(minutes));
    }
    expect(accounts.map(({ accountId, balanceMinutes }) => [accountId, Number(balanceMinutes)])).toEqual([...balances]);
  });

  it('holds no formula that somebody typed', async () => {
    expect((await table('entries'))[0]!['note']).toMatch(/^'=HYPERLINK/);
  });

  it('is there as JSON Lines too, and for nothing that is no table', async () => {
    // A single line is a JSON document too.
    const { body } = await done(timebank.get('/exports/tables/offers?format=jsonl'));
    const price = { minutesPerAdult: 60, status: 'published' };
    expect(body).toMatchObject({ title: { cy: 'Ffilm', en: 'A film' }, ...price });
    expect((await timebank.get('/exports/tables/tokens')).status).toBe(404);
    expect((await timebank.get('/exports/tables/members?format=xml')).status).toBe(400);
  });

  it('is written into a folder from the command line, a file each', async () => {
    const { code, stderr } = await commandLine(awr.folder, 'export', 'tables', join(folder, 'out'));
    expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      ...['accounts.csv', 'activities.csv', 'claims.csv', 'entries.csv', 'exchanges.csv', 'groups.csv', 'help.csv'],
      ...['holds.csv', 'members.csv', 'offers.csv', 'organisations.csv', 'venues.csv'],
    ]);
    expect(readFileSync(join(folder, 'out/venues.csv'), 'utf8')).toContain('Sinema 60');
  });
});
