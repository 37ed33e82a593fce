import { communityTesting, DEFAULT_POLICY } from '@awr/community';
import { hours } from '@awr/kernel';
import { EntryQueries, ledgerTesting, memberAccount, POT } from '@awr/ledger';
import { describeOnEachDatabase } from '../../../test/support/views-places';
import { cellInWords } from './wording/figures';
import type { Report, Row } from './document/report';
import { Reports } from './reports';
import { ReportedTimebank } from './test-support/reported-timebank';

const { aGroup, aMember, anOffer, anOrganisation, aTimebank, aVenue, castle, choir, dayEntry, dyffryn, menterIaith } =
  communityTesting;
const { claimHours, helped, placeHold, proposeExchange, retireCredits, setTerms } = ledgerTesting;
const { giveCredits, happened, openAccount, openLedger, recordHours, reverseEntry, spendCredits } = ledgerTesting;

const [nia, owain, carys] = [
  aMember({ number: 'DYF0001', givenName: 'Nia', familyName: 'Gruffydd', joinedOn: '2024-01-01' }),
  aMember({
    number: 'DYF0002',
    givenName: 'Owain',
    familyName: '=Tudur',
    joinedOn: '2024-01-01',
    phone: '01970 000002',
  }),
  aMember({ number: 'DYF0003', givenName: 'Carys', familyName: 'Môn', joinedOn: '2024-01-01', contactBy: 'post' }),
];
const account = ({ data }: typeof nia) => memberAccount(data.memberId);
const atTheCastle = { offerId: dayEntry, people: { adults: 1, under16s: 2 } };
const venue = `venue:${castle}` as const;

const atThreeInDecember = { at: '2025-11-28T09:00:00.000000Z', expiresAt: '2025-12-03T15:00:00.000000Z' };
const wordsOf = ({ data }: typeof nia) => ({ sealed: 1, person: data.memberId, iv: '', text: '"na"' }) as const;

const ledger = happened(
  openLedger({ creditLimitMinutes: 120 }),
  ...[account(nia), account(owain), account(carys), venue].map((id) => openAccount(id)),
  recordHours(account(nia), hours(3), {
    on: '2025-03-31',
    groupId: choir,
    category: 'canu',
    organisationId: menterIaith,
  }),
  recordHours(account(nia), hours(2), {
    on: '2025-04-05',
    groupId: choir,
    category: 'canu',
    organisationId: menterIaith,
  }),
  giveCredits(account(nia), account(owain), 30, { on: '2025-04-10' }),
  spendCredits(account(nia), venue, hours(2), { on: '2025-05-01', ...atTheCastle }),
  recordHours(account(owain), hours(4), { on: '2025-05-02' }),
  reverseEntry('e-000005', { on: '2025-05-03' }),
  spendCredits(account(owain), venue, 120, { on: '2025-05-04', ...atTheCastle }),
  giveCredits(account(nia), POT, 15, { on: '2025-06-01' }),
  setTerms({ retireSpentCredits: true }),
  retireCredits(venue),
  claimHours(account(carys), 45, { on: '2025-06-02' }),
  proposeExchange({
    lines: [helped(account(owain), account(nia), 60)],
    by: { id: 'token:owain', memberId: owain.data.memberId },
    proposer: account(owain),
    lapseDays: 90,
    agreed: [{ how: 'online', parties: [account(owain)] }],
  }),
  { type: 'OpenDispute', entryId: 'e-000004', why: wordsOf(nia), openedBy: 'token:nia' },
  placeHold('booking', account(nia), 60, { venue, offerId: dayEntry, ...atThreeInDecember }),
);

describeOnEachDatabase('reports', (database) => {
  let timebank: ReportedTimebank;
  let reports: Reports;
  const about = { timebankId: dyffryn, language: 'cy', madeOn: '2025-12-01' } as const;
  beforeAll(async () => {
    const seals = new communityTesting.PlainSeals();
    const community = [
      aTimebank(),
      anOrganisation(),
      aGroup(),
      aVenue(),
      anOffer(),
      ...[nia, owain, carys].map((who) => seals.sealed(who)),
    ];
    timebank = await ReportedTimebank.in(database, ...community);
    await timebank.happened(`ledger-${dyffryn}`, ...ledger);
    reports = new Reports(timebank.database, timebank.seals);
  });
  afterAll(() => timebank.close());

  const spring = { from: '2025-04-01', until: '2025-05-31' };
  const statementOf = (accountId: string, period = spring) =>
    reports.statement({ ...about, ...period, accountId, holder: 'Nia Gruffydd (DYF0001)' });

  it('a statement goes from the opening to the closing balance, an entry at a time', async () => {
    expect(textOf(await statementOf(account(nia)))).toEqual([
      ['1 Ebrill 2025', '–', 'Balans agoriadol', '–', '–', '3:00'],
      ['5 Ebrill 2025', 'e-000002', 'Oriau: Côr y Dyffryn', '10 Ebrill 2026', '+2:00', '5:00'],
      ['10 Ebrill 2025', 'e-000003', 'Rhodd: DYF0002', '10 Ebrill 2026', '−0:30', '4:30'],
      ['1 Mai 2025', 'e-000004', 'Gwariant: Y Castell', '10 Ebrill 2026', '−2:00', '2:30'],
      ['31 Mai 2025', '–', 'Balans terfynol', '–', '–', '2:30'],
    ]);
  });

  it('a statement says in words what there is now, what there was, and what came and went', async () => {
    expect(saidIn(await statementOf(account(nia)))).toEqual([
      'Y balans ar ddiwedd 31 Mai 2025: 2 awr 30 munud.',
      'Y balans ar ddechrau 1 Ebrill 2025: 3 awr. Ers hynny daeth 2 awr i mewn ac aeth 2 awr 30 munud allan.',
    ]);
  });

  it('a statement shows what was reversed, and that it was', async () => {
    expect(textOf(await statementOf(account(owain))).slice(2, 5)).toEqual([
      ['2 Mai 2025', 'e-000005', 'Oriau', '10 Ebrill 2026', '+4:00', '4:30'],
      ['3 Mai 2025', 'e-000006', 'Gwrthdroad: e-000005', '10 Ebrill 2026', '−4:00', '0:30'],
      ['4 Mai 2025', 'e-000007', 'Gwariant: Y Castell', '10 Ebrill 2026', '−2:00', '−1:30'],
    ]);
  });

  it('a statement of a time without entries has two equal balances; one of nobody is not there', async () => {
    const winter = { from: '2026-01-01', until: '2026-01-31' };
    expect(textOf(await statementOf(account(nia), winter)).map((row) => row.at(-1))).toEqual(['2:15', '2:15']);
    expect(await statementOf(memberAccount('nobody'))).toBeUndefined();
  });

  it('a receipt says all there is of one entry, and has room for a proof', async () => {
    const entries = new EntryQueries(timebank.views as never, timebank.seals);
    const entry = (await entries.byId(dyffryn, 'e-000004'))!;
    expect(textOf(await reports.receipt({ ...about, entry }))).toEqual([
      ['Cofnod', 'e-000004'],
      ['Beth', 'Gwariant'],
      ['Amser', '2 awr'],
      ['Talwyd gan', 'DYF0001'],
      ['Derbyniwyd gan', 'Y Castell'],
      ['Dyddiad y gwasanaeth', '1 Mai 2025'],
      ['Cofnodwyd', '10 Ebrill 2026'],
      ['Cynnig', 'Mynediad am y dydd'],
      ['Oedolion', '1'],
      ['Rhai dan 16', '2'],
    ]);
    expect(saidIn(await reports.receipt({ ...about, entry }))).toEqual([]);
    const reversed = (await entries.byId(dyffryn, 'e-000005'))!;
    expect(saidIn(await reports.receipt({ ...about, entry: reversed }))).toEqual([
      'Nid yw’r cofnod hwn yn cyfrif mwyach: mae e-000006 yn ei wrthdroi.',
    ]);
    const reversal = (await entries.byId(dyffryn, 'e-000006'))!;
    expect(saidIn(await reports.receipt({ ...about, entry: reversal }))).toEqual([
      'Mae’r cofnod hwn yn gwrthdroi e-000005, nad yw’n cyfrif mwyach.',
    ]);
    const proven = await reports.receipt({ ...about, entry, proof: 'c2sp.org/tlog-proof@v1\nindex 3\n' });
    expect(proven.sections.at(-1)).toMatchObject({ code: 'proof', words: ['c2sp.org/tlog-proof@v1', 'index 3'] });
  });

  it('a venue’s report counts what was taken up, by offer, without what was reversed', async () => {
    const wanted = { ...about, venueId: castle, entriesAt: (query: string) => query };
    const year = { from: '2025-01-01', until: '2025-12-31' };
    expect(textOf(await reports.redemption({ ...wanted, period: year }))).toEqual([
      ['Mynediad am y dydd', '2', '2', '2', '4', '4:00'],
      ['Cyfanswm', '2', '2', '2', '4', '4:00'],
    ]);
    const may = { from: '2025-05-02', until: '2025-05-31' };
    expect(textOf(await reports.redemption({ ...wanted, period: may }))[0]).toEqual([
      ...['Mynediad am y dydd', '1', '1', '1', '2', '2:00'],
    ]);
    expect(await reports.redemption({ ...wanted, venueId: choir })).toBeUndefined();
    const since = await reports.redemption(wanted);
    expect(textOf(since)).toEqual([['Cyfanswm', '0', '0', '0', '0', '0:00']]);
    expect(since?.sections[0]?.words?.[0]).toContain('e-000009');
    expect(since?.sections[0]?.table?.total?.cells[1]).toMatchObject({ entries: 'since=e-000009' });
  });

  it('a figure of a venue’s report opens to its entries, page by page', async () => {
    const period = { from: '2025-01-01', until: '2025-12-31' };
    const report = await reports.redemption({ ...about, venueId: castle, period, entriesAt: (query) => query });
    const [offer] = report!.sections[0]!.table!.rows;
    expect(offer!.cells.slice(1).map((cell) => 'entries' in cell && cell.entries)).toEqual(
      Array.from({ length: 5 }, () => `from=2025-01-01&until=2025-12-31&offer=${offer!.of}`),
    );
    const open = (selection: object, page = {}) =>
      reports.redeemedEntries(dyffryn, { venueId: castle, period, ...selection }, page);
    const ids = async (selection: object) => (await open(selection)).items.map(({ entryId }) => entryId);
    expect(await ids({ offerId: offer!.of })).toEqual(await ids({}));
    const { items: first, next } = await open({}, { limit: 1 });
    const { items: second, next: end } = await open({}, { limit: 1, after: next! });
    expect([...first, ...second].map(({ entryId }) => entryId)).toEqual(await ids({}));
    expect([first.length, second.length, end]).toEqual([1, 1, null]);
    expect(await ids({ period: { from: '2025-05-02', until: '2025-05-31' } })).toHaveLength(1);
    expect([await ids({ offerId: null }), await ids({ period: undefined, since: 'e-000009' })]).toEqual([[], []]);
    expect(await ids({ venueId: choir })).toEqual([]);
  });

  it('the work list has all that waits for somebody, and says where there is nothing to do', async () => {
    const now = { ...about, at: '2025-12-01T09:00:00.000000Z' };
    const list = await reports.workList({ ...now, policy: { ...DEFAULT_POLICY, creditLimitMinutes: 120 } });
    const rows = Object.fromEntries(
      list.sections.map((section) => [section.code, textOf({ ...list, sections: [section] })]),
    );
    expect(rows['at-a-glance']).toEqual([
      ['Hawliadau’n aros i’w cadarnhau', '21 Medi 2025', '1'],
      ['Cyfnewidiadau heb eu cytuno', '13 Rhagfyr 2025', '1'],
      ['Credydau ar gadw ar fin darfod', '3 Rhagfyr 2025', '1'],
      ['Anghydfodau agored', '–', '1'],
      ['Aelodau’n agos at derfyn', '–', '1'],
      ['Aelodau na chlywyd ganddynt', '–', '3'],
    ]);
    expect(rows['near-limits']).toEqual([['Owain =Tudur (DYF0002)', 'yn agos at y terfyn credyd', '−1:30', '0:30']]);
    expect(rows['dormant-members']).toEqual([
      ['Carys Môn (DYF0003)', 'dim ers ymuno, 1 Ionawr 2024', 'Cymraeg', 'post (dim cyfeiriad)'],
      ['Owain =Tudur (DYF0002)', '4 Mai 2025', 'Cymraeg', 'ffôn: 01970 000002'],
      ['Nia Gruffydd (DYF0001)', '1 Mehefin 2025', 'Cymraeg', 'ffôn (dim rhif)'],
    ]);
    expect(rows['claims-waiting']).toEqual([
      ['c-000001', 'Carys Môn (DYF0003)', 'chi', '2 Mehefin 2025', 'yn hwyr', '–', '0:45'],
    ]);
    expect(rows['exchanges-not-agreed']).toEqual([
      ['x-000001', 'Nia Gruffydd (DYF0001)', '13 Medi 2025', '13 Rhagfyr 2025', '1:00'],
    ]);
    expect(rows['open-disputes']).toEqual([
      ['e-000004', 'Nia Gruffydd (DYF0001)', '1 Mai 2025', '10 Ebrill 2026', '2:00'],
    ]);
    expect(rows['holds-lapsing']).toEqual([['Nia Gruffydd (DYF0001)', 'Y Castell', '3 Rhagfyr 2025', '1:00']]);
    const others = { ...now, timebankId: 'elsewhere', policy: DEFAULT_POLICY };
    const [glance, ...parts] = (await reports.workList(others)).sections;
    expect(glance?.words).toEqual(['Nid oes dim yn aros amdanoch heddiw.']);
    for (const { words, table } of parts) {
      expect([words, table]).toEqual([[expect.stringMatching(/Dim i’w wneud\.$/)], undefined]);
    }
  });

  it('an organisation’s report is of what it hosted alone, and says nothing of ages or areas', async () => {
    const year = { from: '2025-04-01', until: '2026-03-31', entriesAt: (query: string) => query };
    const report = await reports.organisation({ ...about, ...year, organisationId: menterIaith });
    const codes = ['figures', 'given-by-month', 'given-by-category', 'given-by-group'];
    expect(report?.sections.map(({ code }) => code)).toEqual(codes);
    expect(textOf(report).slice(0, 4)).toEqual([
      ['Pobl a roddodd amser', '1', '1', '0'],
      ['Gwirfoddolwyr am y tro cyntaf', '0', '1', '−1'],
      ['Oriau a roddwyd', '2:00', '3:00', '−1:00'],
      ['Oriau y dydd, ar gyfartaledd', '0:00', '0:00', '0:00'],
    ]);
    expect(await reports.organisation({ ...about, ...year, organisationId: choir })).toBeUndefined();
  });
});

/** What people read in a report’s tables, row by row. */
function textOf(report: Report | undefined): string[][] {
  const rows = report?.sections.flatMap(({ table }): Row[] => [
    ...(table?.rows ?? []),
    ...(table?.total ? [table.total] : []),
  ]);
  return (rows ?? []).map(({ cells }) => cells.map((cell) => cellInWords(cell, 'cy')));
}

function saidIn(report: Report | undefined): string[] {
  return (report?.sections ?? []).flatMap(({ words = [] }) => words);
}
