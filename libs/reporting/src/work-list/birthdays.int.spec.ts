import {
  communityTesting,
  DEFAULT_POLICY,
  memberDetailsChanged,
  memberLeft,
  membersMerged,
  personErased,
} from '@awr/community';
import type { CalendarDate, Language } from '@awr/kernel';
import type { KyselyPlugin } from 'kysely';
import { describeOnEachDatabase } from '../../../../test/support/views-places';
import { ReportedTimebank } from '../test-support/reported-timebank';
import { cellInWords } from '../wording/figures';
import { workListReport } from './work-list-report';

const { aMember, aTimebank, dyffryn } = communityTesting;

const born = (number: string, givenName: string, birthday?: string) =>
  aMember({ number, givenName, familyName: 'Owen', ...(birthday !== undefined && { birthday }) });

const nia = born('DYF0001', 'Nia', '--12-30');
const owain = born('DYF0002', 'Owain', '--01-02');
const carys = born('DYF0003', 'Carys', '--12-30');
const leap = born('DYF0004', 'Elin', '--02-29');
const march = born('DYF0005', 'Gwen', '--03-01');
const gone = ['DYF0006', 'DYF0007', 'DYF0008', 'DYF0009'].map((number) => born(number, 'Neb', '--12-31'));
const unsaid = born('DYF0010', 'Twm');
const elsewhere = aMember({ number: 'X1', timebankId: 'elsewhere', birthday: '--12-31' });

describeOnEachDatabase('birthdays on the work list', (database) => {
  let timebank: ReportedTimebank;
  const asked: string[] = [];

  beforeAll(async () => {
    const seals = new communityTesting.PlainSeals();
    const [left, erased, merged, taken] = gone.map(({ data: { timebankId, memberId } }) => ({ timebankId, memberId }));
    timebank = await ReportedTimebank.in(
      database,
      aTimebank(),
      ...[nia, owain, carys, leap, march, ...gone, unsaid, elsewhere].map((who) => seals.sealed(who)),
      memberLeft({ ...left!, on: '2025-01-01', reason: 'moved' }),
      personErased(erased!),
      membersMerged({ ...merged!, into: nia.data.memberId, on: '2025-01-01' }),
      memberDetailsChanged({ ...taken!, birthday: null }),
    );
  });
  afterAll(() => timebank.close());

  /** Keeps each query that is put to the views. */
  const listening: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked.push(JSON.stringify(node));
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };

  async function birthdays(madeOn: CalendarDate, birthdaysWithinDays: number | null, language: Language = 'en') {
    const policy = { ...DEFAULT_POLICY, birthdaysWithinDays };
    const about = { timebankId: dyffryn, policy, language, madeOn, at: `${madeOn}T09:00:00.000000Z` };
    asked.length = 0;
    const { sections } = await workListReport(timebank.views.withPlugin(listening), about);
    return sections.find(({ code }) => code === 'birthdays');
  }

  async function rows(madeOn: CalendarDate, within: number, language: Language = 'en') {
    const { table } = (await birthdays(madeOn, within, language)) ?? {};
    return (table?.rows ?? []).map(({ cells }) => cells.map((cell) => cellInWords(cell, language)));
  }

  it('are not there, and not looked up, until the policy says so', async () => {
    expect(await birthdays('2025-12-30', DEFAULT_POLICY.birthdaysWithinDays)).toBeUndefined();
    expect([asked.length > 0, asked.join().includes('birthday')]).toEqual([true, false]);
    expect(await birthdays('2025-12-30', 0)).toBeDefined();
    expect(asked.join()).toContain('birthday');
  });

  it('are those of the next days, in their order, and by name on one day, across the turn of the year', async () => {
    expect(await rows('2025-12-20', 14)).toEqual([
      ['Carys Owen (DYF0003)', '30 December 2025', 'Welsh', 'phone (no number)'],
      ['Nia Owen (DYF0001)', '30 December 2025', 'Welsh', 'phone (no number)'],
      ['Owain Owen (DYF0002)', '2 January 2026', 'Welsh', 'phone (no number)'],
    ]);
    expect(await rows('2025-12-20', 12, 'cy')).toEqual([
      ['Carys Owen (DYF0003)', '30 Rhagfyr 2025', 'Cymraeg', 'ffôn (dim rhif)'],
      ['Nia Owen (DYF0001)', '30 Rhagfyr 2025', 'Cymraeg', 'ffôn (dim rhif)'],
    ]);
  });

  it('begin with today’s, and end with those of the last day', async () => {
    expect(await rows('2025-12-30', 0)).toHaveLength(2);
    expect(await rows('2025-12-31', 0)).toEqual([]);
    expect(await rows('2025-12-31', 1)).toEqual([]);
    expect(await rows('2025-12-31', 2)).toEqual([
      ['Owain Owen (DYF0002)', '2 January 2026', 'Welsh', 'phone (no number)'],
    ]);
  });

  it('of the 29th of February are on it where there is one, and else on the 28th', async () => {
    expect(await rows('2028-02-27', 3)).toEqual([
      ['Elin Owen (DYF0004)', '29 February 2028', 'Welsh', 'phone (no number)'],
      ['Gwen Owen (DYF0005)', '1 March 2028', 'Welsh', 'phone (no number)'],
    ]);
    expect(await rows('2026-02-28', 0)).toEqual([
      ['Elin Owen (DYF0004)', '28 February 2026', 'Welsh', 'phone (no number)'],
    ]);
    expect(await rows('2026-03-01', 0)).toEqual([
      ['Gwen Owen (DYF0005)', '1 March 2026', 'Welsh', 'phone (no number)'],
    ]);
    expect((await birthdays('2026-02-28', 0))?.words?.join()).toContain('shown on the 28th');
    expect((await birthdays('2028-02-28', 1))?.words).toEqual(['Within 1 day. Wish them well, in their language.']);
  });

  it('of nobody who left, was erased or merged, took theirs away, or never gave one', async () => {
    expect(await rows('2025-12-31', 0)).toEqual([]);
    expect((await birthdays('2025-12-31', 0, 'cy'))?.words).toEqual(['Heddiw. Neb.']);
  });
});
