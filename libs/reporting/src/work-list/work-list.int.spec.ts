import { communityTesting, DEFAULT_POLICY } from '@awr/community';
import { hours } from '@awr/kernel';
import { ledgerTesting, memberAccount } from '@awr/ledger';
import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { ReportedTimebank } from '../test-support/reported-timebank';
import { cellInWords } from '../wording/figures';
import { workListReport } from './work-list-report';

const { aMember, anOffer, anOrganisation, aTimebank, aVenue, castle, dayEntry, dyffryn, menterIaith } =
  communityTesting;
const { claimHours, giveCredits, happened, openAccount, openLedger, placeHold, recordHours, setAccountLimits } =
  ledgerTesting;

const [nia, owain, carys] = ['DYF0001', 'DYF0002', 'DYF0003'].map((number) =>
  aMember({ number, givenName: `Aelod ${number.at(-1)}`, familyName: '', joinedOn: '2025-09-01' }),
) as [ReturnType<typeof aMember>, ReturnType<typeof aMember>, ReturnType<typeof aMember>];
const account = ({ data }: typeof nia) => memberAccount(data.memberId);

/** More than are shown of whom nothing was heard; none has an account. */
const silent = Array.from({ length: 130 }, (_, at) =>
  aMember({
    number: `T${String(at).padStart(4, '0')}`,
    joinedOn: '2020-01-01',
    contactBy: 'post',
    address: '1 Y Stryd\nAber',
  }),
);
const venue = `venue:${castle}` as const;
const booked = { venue, offerId: dayEntry, at: '2025-09-14T09:00:00.000000Z' };

const ledger = happened(
  openLedger({ creditLimitMinutes: hours(10) }),
  ...[account(nia), account(owain), account(carys), venue].map((id) => openAccount(id)),
  setAccountLimits(account(owain), { creditLimitMinutes: hours(20) }),
  setAccountLimits(account(owain), { creditLimitMinutes: hours(2) }),
  setAccountLimits(account(carys), { softCapMinutes: hours(3) }),
  recordHours(account(carys), hours(4)),
  giveCredits(account(owain), account(carys), hours(1)),
  giveCredits(account(nia), account(carys), hours(6)),
  placeHold('soon', account(nia), hours(3), { ...booked, expiresAt: '2025-09-16T09:00:00.000000Z' }),
  placeHold('later', account(nia), 30, { ...booked, expiresAt: '2025-12-01T09:00:00.000000Z' }),
  claimHours(account(nia), 10, { lapseDays: null, remindDays: null }),
  claimHours(account(nia), 20, { lapseDays: null, organisationId: menterIaith, confirmation: 'organisation' }),
  claimHours(account(nia), 30, { lapseDays: 90, organisationId: menterIaith, confirmation: 'either' }),
  claimHours(account(nia), 40, { lapseDays: 30, organisationId: menterIaith, confirmation: 'broker' }),
);

describeOnEachDatabase('the work list', (database) => {
  let timebank: ReportedTimebank;
  beforeAll(async () => {
    const seals = new communityTesting.PlainSeals();
    const people = [nia, owain, carys, ...silent].map((who) => seals.sealed(who));
    timebank = await ReportedTimebank.in(database, aTimebank(), anOrganisation(), aVenue(), anOffer(), ...people);
    await timebank.happened(`ledger-${dyffryn}`, ...ledger);
  });
  afterAll(() => timebank.close());

  const policy = { ...DEFAULT_POLICY, creditLimitMinutes: hours(10) };
  async function part(code: string, at = '2025-09-15T12:00:00.000000Z') {
    const about = { timebankId: dyffryn, policy, language: 'en', madeOn: at.slice(0, 10), at } as const;
    const { sections } = await workListReport(timebank.views, about);
    const { words = [], table } = sections.find((section) => section.code === code) ?? {};
    const rows = table?.rows.map(({ cells }) => cells.map((cell) => cellInWords(cell, 'en')));
    return { words, rows: rows ?? [] };
  }

  it('has claims that lapse before those that do not, and says who confirms each', async () => {
    const { rows } = await part('claims-waiting');
    expect(rows.map(([claim, , confirms, , answer, lapses]) => [claim, confirms, answer, lapses])).toEqual([
      ['c-000004', 'you', '–', '14 October 2025'],
      ['c-000003', 'Menter Iaith or you', '–', '13 December 2025'],
      ['c-000002', 'Menter Iaith', '–', '–'],
      ['c-000001', 'you', '–', '–'],
    ]);
    const late = await part('claims-waiting', '2025-09-21T12:00:00.000000Z');
    expect(late.rows.map(([claim, , , , answer]) => [claim, answer])).toEqual([
      ['c-000004', 'overdue'],
      ['c-000003', 'overdue'],
      ['c-000002', 'overdue'],
      ['c-000001', '–'],
    ]);
  });

  it('has a claim up to its last day, and not after it', async () => {
    const claims = async (at: string) => (await part('claims-waiting', at)).rows.map(([claim]) => claim);
    expect(await claims('2025-10-14T12:00:00.000000Z')).toContain('c-000004');
    expect(await claims('2025-10-15T12:00:00.000000Z')).not.toContain('c-000004');
  });

  it('goes by the limits that hold for each account, and by what is set aside of it', async () => {
    expect((await part('near-limits')).rows).toEqual([
      ['Aelod 1 (DYF0001)', 'near the credit limit', '−6:00', '0:30'],
      ['Aelod 2 (DYF0002)', 'near the credit limit', '−1:00', '1:00'],
      ['Aelod 3 (DYF0003)', 'past the warning for keeping', '11:00', '21:00'],
    ]);
    const afterwards = (await part('near-limits', '2025-09-16T12:00:00.000000Z')).rows;
    expect(afterwards.map(([member]) => member)).toEqual(['Aelod 2 (DYF0002)', 'Aelod 3 (DYF0003)']);
  });

  it('has a booking until it has lapsed', async () => {
    expect((await part('holds-lapsing')).rows).toEqual([
      ['Aelod 1 (DYF0001)', 'The Castle', '16 September 2025', '3:00'],
    ]);
    expect((await part('holds-lapsing', '2025-09-16T09:00:00.000000Z')).rows).toEqual([]);
  });

  it('shows no more than can be worked through, says how many there are, and how to reach them', async () => {
    const { rows, words } = await part('dormant-members');
    expect(rows).toHaveLength(100);
    expect(rows[0]).toEqual([
      ...['Nia Gruffydd (T0000)', 'none since joining, 1 January 2020', 'Welsh', 'post: 1 Y Stryd, Aber'],
    ]);
    expect(words.join()).toContain('The first 100 of 130 are shown.');
  });

  it('begins with how much there is of each, and the day of the first', async () => {
    expect((await part('at-a-glance')).rows).toEqual([
      ['Claims waiting to be confirmed', '21 September 2025', '4'],
      ['Exchanges not agreed yet', '–', '0'],
      ['Holds about to lapse', '16 September 2025', '1'],
      ['Open disputes', '–', '0'],
      ['Members near a limit', '–', '3'],
      ['Members not heard from', '–', '130'],
    ]);
  });
});
