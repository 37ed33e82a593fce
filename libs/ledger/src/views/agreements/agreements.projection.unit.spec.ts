import { type Sealed, hours } from '@awr/kernel';
import { projectionTest } from '@awr/projections';
import type { LedgerCommand } from '../../ledger.decider';
import {
  agreeExchange,
  carys,
  claimHours,
  confirmHours,
  declineExchange,
  declineHours,
  happened,
  helped,
  nia,
  niaEarnedThreeHours,
  openedAccounts,
  owain,
  proposeExchange,
  proposedByBroker,
  withdrawClaim,
  withdrawExchange,
} from '../../testing';
import { agreementsProjection } from './agreements.projection';

const view = projectionTest(agreementsProjection, { timebankId: 'dyffryn' });
const shown = (...commands: readonly LedgerCommand[]) =>
  view.given(...happened(...commands).map((event) => ({ ...event, stream: 'ledger-dyffryn' })));
const seal: Sealed = { sealed: 1, person: 'nia', iv: 'aXY=', text: 'dGV4dA==' };

describe('the claims view', () => {
  it('has a claim from its being made on, its note as sealed as in the log', async () => {
    const about = { groupId: 'choir', organisationId: 'menter', category: 'music', lapseDays: 30 };
    const [row] = await shown(...openedAccounts, claimHours(nia, hours(2), { ...about, note: seal })).rows('claims');
    expect(row).toMatchObject({
      ...{ timebank_id: 'dyffryn', claim: 1, status: 'open', member_id: 'nia', minutes: 120 },
      ...{ day: 20250913, claimed_day: 20250914, remind_day: 20250921, lapses_day: 20251014 },
      ...{ confirmation: 'either', group_id: 'choir', organisation_id: 'menter', category: 'music', entry: null },
      ...{ note: seal, note_event: expect.any(String) },
    });
  });

  it('says what became of each', async () => {
    const four = Array.from({ length: 5 }, () => claimHours(nia, 60, { lapseDays: 1 }));
    const rows = await shown(
      ...[...openedAccounts, ...four, confirmHours('c-000001'), declineHours('c-000002', { note: seal })],
      ...([withdrawClaim('c-000003'), { type: 'LapseOverdue', today: '2025-09-16' }] as const),
    ).rows('claims');
    expect(rows.map(({ status, settled_by, entry, reason }) => [status, settled_by, entry, reason])).toEqual([
      ['confirmed', 'token:broker', 1, null],
      ['declined', 'token:broker', null, 'did-not-happen'],
      ['withdrawn', 'token:nia', null, null],
      ['lapsed', null, null, null],
      ['lapsed', null, null, null],
    ]);
    expect(rows[1]).toMatchObject({ declined_note: seal, note: null });
  });
});

describe('the exchanges view', () => {
  const ofThree = [...niaEarnedThreeHours, proposedByBroker([helped(owain, nia, 60), helped(carys, nia, 30)])];

  it('knows who has agreed, how, and who has not', async () => {
    const story = shown(...ofThree, agreeExchange('x-000001', [nia], { how: 'letter' }));
    const [row] = await story.rows('exchanges');
    expect(row).toMatchObject({ exchange: 1, status: 'open', minutes: 90, first_entry: null, day: 20250913 });
    expect(row?.agreed).toEqual([{ party: nia, how: 'letter', recordedBy: 'token:broker' }]);
    expect((await story.rows('exchange_parties')).map(({ member_id, has_agreed }) => [member_id, has_agreed])).toEqual([
      ['carys', 0],
      ['nia', 1],
      ['owain', 0],
    ]);
  });

  it('has its entries once all have agreed', async () => {
    const all = agreeExchange('x-000001', [nia, owain, carys]);
    const [row] = await shown(...ofThree, all).rows('exchanges');
    expect(row).toMatchObject({ status: 'agreed', first_entry: 2, settled_by: 'token:broker' });
  });

  it('says what became of each', async () => {
    const four = Array.from({ length: 4 }, () => proposeExchange({ lapseDays: 1, note: seal }));
    const rows = await shown(
      ...[...niaEarnedThreeHours, ...four, agreeExchange('x-000001', [nia])],
      ...[declineExchange('x-000002', nia, { note: seal }), withdrawExchange('x-000003')],
      { type: 'LapseOverdue', today: '2025-09-16' },
    ).rows('exchanges');
    expect(
      rows.map(({ status, first_entry, declined_by, reason }) => [status, first_entry, declined_by, reason]),
    ).toEqual([
      ['agreed', 2, null, null],
      ['declined', null, 'nia', 'not-agreed'],
      ['withdrawn', null, null, null],
      ['lapsed', null, null, null],
    ]);
    expect(rows[1]).toMatchObject({ note: seal, declined_note: seal });
  });
});
