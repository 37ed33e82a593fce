import { type Sealed, hours } from '@awr/kernel';
import { projectionTest } from '@awr/projections';
import type { LedgerCommand } from '../ledger.decider';
import {
  cinema,
  giveCredits,
  happened,
  nia,
  niaEarnedThreeHours,
  openedAccounts,
  owain,
  recordHours,
  reverseEntry,
  spendCredits,
} from '../testing';
import { ledgerViews } from './ledger-views.projection';

const view = projectionTest(ledgerViews, { timebankId: 'dyffryn' });
const shown = (commands: readonly LedgerCommand[], timebank = 'dyffryn') =>
  view.given(...happened(...commands).map((event) => ({ ...event, stream: `ledger-${timebank}` })));
const seal: Sealed = { sealed: 1, person: 'nia', iv: 'aXY=', text: 'dGV4dA==' };

describe('the accounts view', () => {
  it('has every account from its opening on', async () => {
    const rows = await shown(openedAccounts).rows('accounts');
    expect(rows.map(({ account_id, kind, holder_id, minutes }) => [account_id, kind, holder_id, minutes])).toEqual([
      ['issuing', 'issuing', null, 0],
      ['member:carys', 'member', 'carys', 0],
      ['member:nia', 'member', 'nia', 0],
      ['member:owain', 'member', 'owain', 0],
      ['pot', 'pot', null, 0],
      ['venue:cinema', 'venue', 'cinema', 0],
    ]);
  });

  it('has the balance, the number of entries and the last day of service', async () => {
    const early = recordHours(nia, 60, { on: '2025-01-02' });
    const rows = await shown([...niaEarnedThreeHours, giveCredits(nia, owain, 30), early]).rows('accounts');
    const told = rows.map(({ account_id, minutes, entries, last_day }) => [account_id, minutes, entries, last_day]);
    expect(told).toContainEqual(['member:nia', hours(3.5), 3, 20250913]);
    expect(told).toContainEqual(['member:owain', 30, 1, 20250913]);
    expect(told).toContainEqual(['issuing', -hours(4), 2, 20250913]);
    expect(told).toContainEqual(['pot', 0, 0, null]);
  });

  it('does not take a reversal for a day of service', async () => {
    const undone = reverseEntry('e-000001', { on: '2025-09-14' });
    const rows = await shown([...niaEarnedThreeHours, undone]).rows('accounts');
    expect(rows.find(({ account_id }) => account_id === nia)).toMatchObject({
      minutes: 0,
      entries: 2,
      last_day: 20250913,
    });
  });

  it('keeps the accounts of two timebanks apart', async () => {
    const here = happened(...niaEarnedThreeHours).map((event) => ({ ...event, stream: 'ledger-dyffryn' }));
    const there = happened(...openedAccounts).map((event) => ({ ...event, stream: 'ledger-aber' }));
    const rows = await view.given(...here, ...there).rows('accounts');
    const nias = rows.filter(({ account_id }) => account_id === nia);
    expect(nias.map(({ timebank_id, minutes }) => [timebank_id, minutes])).toEqual([
      ['aber', 0],
      ['dyffryn', hours(3)],
    ]);
    expect(new Set(rows.map(({ account }) => account)).size).toBe(rows.length);
    expect(new Set(rows.map(({ ledger }) => ledger)).size).toBe(2);
  });
});

describe('the entries view', () => {
  it('has one row an entry, with both balances after it', async () => {
    const rows = await shown([
      ...niaEarnedThreeHours,
      giveCredits(nia, owain, 30),
      spendCredits(owain, cinema, 30),
    ]).rows('entries');
    expect(
      rows.map(({ seq, minutes, debit_balance, credit_balance }) => [seq, minutes, debit_balance, credit_balance]),
    ).toEqual([
      [1, 180, -180, 180],
      [2, 30, 150, 30],
      [3, 30, 0, 30],
    ]);
  });

  it('names what is rare in the details, and nothing where there is nothing', async () => {
    const film = { offerId: 'film', people: { adults: 1, under16s: 1 } };
    const rows = await shown([
      ...niaEarnedThreeHours,
      recordHours(nia, 60, { activityId: 'planting', approvedBy: 'token:lead', note: seal, recorderName: seal }),
      spendCredits(nia, cinema, 30, film),
    ]).rows('entries');
    const eventId = expect.any(String);
    expect(rows.map(({ details }) => details)).toEqual([
      null,
      { activityId: 'planting', approvedBy: 'token:lead', note: seal, recorderName: seal, eventId },
      film,
    ]);
  });

  it('links an entry and its reversal', async () => {
    const rows = await shown([...niaEarnedThreeHours, reverseEntry('e-000001', { reason: 'recorded-twice' })]).rows(
      'entries',
    );
    expect(rows.map(({ seq, reverses, reversed_by, details }) => [seq, reverses, reversed_by, details])).toEqual([
      [1, null, 2, null],
      [2, 1, null, { reason: 'recorded-twice' }],
    ]);
  });

  it('stops at an entry for an account that it has not seen', () =>
    shown(openedAccounts)
      .when({
        type: 'HoursRecorded',
        data: { entryId: 'e-000001', debit: 'issuing', credit: 'member:dilys' },
        stream: 'ledger-dyffryn',
      })
      .thenFails(/e-000001 is for member:dilys, which is not open/));
});

describe('the totals', () => {
  const choir = { groupId: 'choir', organisationId: 'menter', category: 'music' };

  it('add up minutes and entries by month and by strand', async () => {
    const story = shown([
      ...openedAccounts,
      recordHours(nia, 60, { ...choir, on: '2025-08-31' }),
      recordHours(nia, 90, { ...choir, on: '2025-09-01' }),
      recordHours(owain, 30, { ...choir, on: '2025-09-02' }),
      recordHours(owain, 45, { on: '2025-09-02' }),
      giveCredits(nia, owain, 15, { on: '2025-09-02' }),
    ]);
    expect(await story.rows('strands')).toEqual([
      { strand: 1, ledger: 1, kind: 'hours', group_id: 'choir', organisation_id: 'menter', category: 'music' },
      { strand: 2, ledger: 1, kind: 'hours', group_id: null, organisation_id: null, category: null },
      { strand: 3, ledger: 1, kind: 'gift', group_id: null, organisation_id: null, category: null },
    ]);
    expect(await story.rows('hours_totals')).toEqual([
      { strand: 1, month: 202508, minutes: 60, entries: 1 },
      { strand: 1, month: 202509, minutes: 120, entries: 2 },
      { strand: 2, month: 202509, minutes: 45, entries: 1 },
      { strand: 3, month: 202509, minutes: 15, entries: 1 },
    ]);
  });

  it('lose a reversed entry in the month where it counted', async () => {
    const august = recordHours(nia, 60, { ...choir, on: '2025-08-31' });
    const story = shown([...openedAccounts, august, recordHours(nia, 30, choir), reverseEntry('e-000001')]);
    expect(await story.rows('hours_totals')).toEqual([
      { strand: 1, month: 202508, minutes: 0, entries: 0 },
      { strand: 1, month: 202509, minutes: 30, entries: 1 },
    ]);
    expect((await story.rows('strands'))[1]).toMatchObject({ kind: 'reversal', group_id: 'choir', category: 'music' });
  });

  it('tell strands apart whose names could be confused', async () => {
    const story = shown([
      ...openedAccounts,
      recordHours(nia, 60, { groupId: 'a', organisationId: 'b' }),
      recordHours(nia, 60, { groupId: 'a', category: 'b' }),
      recordHours(nia, 60, { groupId: 'b', organisationId: 'a' }),
      recordHours(nia, 60, { category: '-' }),
      recordHours(nia, 60, { category: 'a b' }),
    ]);
    expect(await story.rows('strands')).toHaveLength(5);
  });
});
