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
      await timebank.join(`CWM${String(n).padStart(4, '0')}`, {
        familyName: 'Tŷ-gwyn',
        ...(n === 3 && { birthday: '--02-29' }),
      });
    await done(timebank.hours('CWM0001', 90, { note: '=HYPERLINK("http://example.org";"clic")' }));
    await done(timebank.gift('CWM0001', 'pot', 15));
    await done(timebank.post('/members/CWM0002/leaving', { on: A_DAY, reason: 'moved' }));
    await timebank.offer();
    await done(timebank.post('/entries/e-000001/notes', { note: 'yn yr ardd' }));
    await done(timebank.post('/entries/e-000001/disputes', { why: 'awr yn ormod' }));
    const nia = String((await timebank.get('/members/CWM0001')).body['id']);
    const limits = { creditLimitMinutes: 60, softCreditLimitMinutes: null, capMinutes: null, softCapMinutes: null };
    await done(timebank.post(`/accounts/member:${nia}/limits`, { ...limits, reason: 'wedi cytuno' }));
    const organisation = await timebank.make('/organisations', { name: { en: 'Tŷ Ni' } });
    const budget = { minutes: 600, from: A_DAY, until: A_DAY };
    await done(timebank.post(`/organisations/${organisation}/budget`, budget));
    await done(timebank.hours('CWM0003', 45, { organisationId: organisation }));
    await done(timebank.post('/periods', { until: A_DAY }));
    const other = await TimebankOverHttp.found(awr, { prefix: 'BRO' });
    const terms = { transferMinutes: 60, owesMinutes: 600, owedMinutes: 300 };
    await done(timebank.post('/agreements', { withTimebankId: other.id, ...terms }));
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
    // With an apostrophe, or a spreadsheet would reckon with it.
    expect(members.filter(({ birthday }) => birthday !== '')).toMatchObject([
      { number: 'CWM0003', birthday: "'--02-29" },
    ]);
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

  it('has what was said of entries, the limits, budgets, periods and agreements in it', async () => {
    expect(await table('remarks')).toMatchObject([
      { entryId: 'e-000001', kind: 'note', words: 'yn yr ardd' },
      { entryId: 'e-000001', kind: 'dispute', words: 'awr yn ormod', isOpen: 'true' },
    ]);
    expect(await table('limit-changes')).toContainEqual(
      expect.objectContaining({ creditLimitMinutes: '60', reason: 'wedi cytuno' }),
    );
    expect(await table('budgets')).toMatchObject([{ from: A_DAY, until: A_DAY, minutes: '600', usedMinutes: '45' }]);
    expect(await table('periods')).toMatchObject([
      { periodId: 'p-0001', status: 'closed', until: A_DAY, entries: '3' },
    ]);
    expect(await table('agreements')).toMatchObject([
      { status: 'proposed', 'proposal.owesMinutes': '600', 'partnerName.cy': 'Banc Amser BRO' },
    ]);
    expect(await table('transfers')).toEqual([]);
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
    const { code, stderr } = await commandLine(
      awr.folder,
      'export',
      'tables',
      join(folder, 'out'),
      '--timebank',
      timebank.id,
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      ...['accounts.csv', 'activities.csv', 'agreements.csv', 'budgets.csv', 'claims.csv', 'entries.csv'],
      ...['exchanges.csv', 'groups.csv', 'help.csv', 'holds.csv', 'limit-changes.csv', 'members.csv', 'offers.csv'],
      ...['organisations.csv', 'periods.csv', 'remarks.csv', 'transfers.csv', 'venues.csv'],
    ]);
    expect(readFileSync(join(folder, 'out/venues.csv'), 'utf8')).toContain('Sinema 60');
  });
});
