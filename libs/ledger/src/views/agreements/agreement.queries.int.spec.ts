import { communityTesting } from '@awr/community';
import { describeOnEachDatabase } from '../../../../../test/support/views-places';
import { ViewedLedgers, openingAllBut, sealedAs } from '../../test-support/viewed-ledgers';
import {
  agreeExchange,
  carys,
  claimHours,
  confirmHours,
  helped,
  nia,
  niaEarnedThreeHours,
  owain,
  proposeExchange,
  proposedByBroker,
  recordHours,
  reverseEntry,
} from '../../testing';
import { HelpMatches, type MatchTables } from '../help/help-matches';
import { type HelpBoardTables, HelpQueries } from '../help/help.queries';
import type { AgreementTables } from './agreement-tables';
import { ClaimQueries } from './claims/claim.queries';
import { ExchangeQueries } from './exchanges/exchange.queries';

const { aMember, aRequestForHelp, anOfferOfHelp } = communityTesting;
const members = { nia: 'DYF0001', owain: 'DYF0002', carys: 'DYF0003' };

describeOnEachDatabase('what is asked of views', (database) => {
  let ledgers: ViewedLedgers;
  beforeAll(async () => {
    ledgers = await ViewedLedgers.in(database);
    await ledgers.start();
    for (const [memberId, number] of Object.entries(members)) {
      const { type, data } = aMember({ number, timebankId: 'dyffryn' });
      await ledgers.appended(`member-${memberId}`, [
        { type, data: { ...data, memberId, givenName: sealedAs(memberId, '') } },
      ]);
    }
    const posted = { timebankId: 'dyffryn', area: 'CF10' };
    const request = aRequestForHelp({ ...posted, helpId: 'r', memberId: 'nia', words: sealedAs('nia', 'Siop') });
    await ledgers.appended('help-r', [request]);
    await ledgers.appended('help-o', [anOfferOfHelp({ ...posted, helpId: 'o', memberId: 'owain' })]);
    await ledgers.appended('help-c', [
      anOfferOfHelp({ ...posted, helpId: 'c', memberId: 'carys', until: '2025-09-20' }),
    ]);
    await ledgers.happened(
      'dyffryn',
      ...niaEarnedThreeHours,
      claimHours(nia, 60, { note: sealedAs('nia', 'Canu'), organisationId: 'menter' }),
      claimHours(owain, 30, { today: '2025-09-16', remindDays: null }),
      claimHours(nia, 15, { today: '2025-09-16' }),
      confirmHours('c-000001'),
      proposeExchange({ helpId: 'r', note: sealedAs('owain', 'Torri gwair') }),
      proposedByBroker([helped(carys, nia, 30)], [{ how: 'phone', parties: [nia] }]),
      agreeExchange('x-000001', [nia]),
      recordHours(owain, 120),
    );
    await ledgers.happened('aber', ...niaEarnedThreeHours, claimHours(nia, 1));
  });
  afterAll(() => ledgers.close());

  describe('claims', () => {
    const claims = (...erased: string[]) =>
      new ClaimQueries(ledgers.tables<AgreementTables>(), openingAllBut(...erased));
    const listed = async (asked: Parameters<ClaimQueries['list']>[1]) =>
      (await claims().list('dyffryn', asked)).items.map(({ claimId }) => claimId);

    it('are found by number, within their timebank', async () => {
      expect(await claims().byId('dyffryn', 'c-000001')).toMatchObject({
        ...{ status: 'confirmed', memberId: 'nia', minutes: 60, entryId: 'e-000002', settledBy: 'token:broker' },
        ...{ note: 'Canu', on: '2025-09-13', claimedOn: '2025-09-14', remindOn: '2025-09-21', lapsesOn: null },
      });
      expect(await claims('nia').byId('dyffryn', 'c-000001')).toMatchObject({ note: null });
      expect(await claims().byId('aber', 'c-000002')).toBeUndefined();
    });

    it('are listed by what is asked, those that wait from the longest waiting on, in pages', async () => {
      expect(await listed({})).toEqual(['c-000003', 'c-000002', 'c-000001']);
      expect(await listed({ status: 'open' })).toEqual(['c-000002', 'c-000003']);
      expect(await listed({ memberId: 'nia' })).toEqual(['c-000003', 'c-000001']);
      expect(await listed({ organisationId: 'menter', status: 'confirmed' })).toEqual(['c-000001']);
      expect(await listed({ claimedUntil: '2025-09-15' })).toEqual(['c-000001']);
      expect(await listed({ dueOn: '2025-09-22' })).toEqual([]);
      expect(await listed({ dueOn: '2025-09-23' })).toEqual(['c-000003']);
      const first = await claims().list('dyffryn', { status: 'open', limit: 1 });
      expect(await listed({ status: 'open', limit: 1, after: first.next! })).toEqual(['c-000003']);
    });
  });

  describe('exchanges', () => {
    const exchanges = () => new ExchangeQueries(ledgers.tables<AgreementTables>(), openingAllBut());
    const listed = async (asked: Parameters<ExchangeQueries['list']>[1]) =>
      (await exchanges().list('dyffryn', asked)).items.map(({ exchangeId }) => exchangeId);

    it('say who has agreed, for whom they wait, and which entries they became', async () => {
      expect(await exchanges().byId('dyffryn', 'x-000001')).toMatchObject({
        ...{ status: 'agreed', entryIds: ['e-000003'], waitsFor: [], note: 'Torri gwair', helpId: 'r' },
        agreed: [
          { party: owain, how: 'online' },
          { party: nia, how: 'phone' },
        ],
      });
      expect(await exchanges().byId('dyffryn', 'x-000002')).toMatchObject({ waitsFor: [carys], entryIds: [] });
      expect(await exchanges().byId('aber', 'x-000001')).toBeUndefined();
    });

    it('are listed by what is asked', async () => {
      expect(await listed({})).toEqual(['x-000002', 'x-000001']);
      expect(await listed({ status: 'open' })).toEqual(['x-000002']);
      expect(await listed({ memberId: 'owain' })).toEqual(['x-000001']);
      expect(await listed({ memberId: 'nia', awaitingMember: true })).toEqual([]);
      expect(await listed({ memberId: 'carys', awaitingMember: true })).toEqual(['x-000002']);
      expect(await listed({ proposedUntil: '2025-09-13' })).toEqual([]);
      const first = await exchanges().list('dyffryn', { limit: 1 });
      expect(await listed({ limit: 1, after: first.next! })).toEqual(['x-000001']);
    });
  });

  describe('help', () => {
    const help = (...erased: string[]) => new HelpQueries(ledgers.tables<HelpBoardTables>(), openingAllBut(...erased));
    const matches = async (helpId: string, today: string) =>
      (await new HelpMatches(ledgers.tables<MatchTables>(), openingAllBut()).of('dyffryn', helpId, today))?.map(
        ({ help, score, reasons }) => [help.memberId, score, reasons],
      );

    it('shows how far it is fulfilled', async () => {
      expect(await help().byId('dyffryn', 'r')).toMatchObject({
        fulfilled: 'fully',
        exchangedMinutes: 60,
        words: 'Siop',
      });
      expect(await help('nia').byId('dyffryn', 'r')).toMatchObject({ words: null });
      expect((await help().list('dyffryn', { kind: 'offer' })).items.map(({ helpId }) => helpId)).toEqual(['c', 'o']);
      const standing = await help().list('dyffryn', { category: 'SIOPA', standingOn: '2025-09-21' });
      expect(standing.items.map(({ helpId }) => helpId)).toEqual(['o', 'r']);
    });

    it('suggests whoever suits, and of those who have given little sooner', async () => {
      expect(await matches('r', '2025-09-15')).toEqual([
        ['carys', 8, ['same-area', 'same-language', 'gave-little-lately']],
        ['owain', 6, ['same-area', 'same-language']],
      ]);
      // Carys’s offer stands no longer, and what Owain gave is long ago.
      expect(await matches('r', '2026-09-15')).toEqual([
        ['owain', 8, ['same-area', 'same-language', 'gave-little-lately']],
      ]);
      expect(await matches('o', '2025-10-15')).toEqual([
        ['nia', 9, ['same-area', 'same-language', 'can-pay', 'waited-long']],
      ]);
      expect(await matches('nothing', '2025-09-15')).toBeUndefined();
    });

    it('is not fulfilled by what is reversed', async () => {
      const exchange = [...niaEarnedThreeHours, proposeExchange({ helpId: 'r2' }), agreeExchange('x-000001', [nia])];
      await ledgers.appended('help-r2', [aRequestForHelp({ timebankId: 'cwm', helpId: 'r2', memberId: 'nia' })]);
      await ledgers.happened('cwm', ...exchange, reverseEntry('e-000002'));
      expect(await help().byId('cwm', 'r2')).toMatchObject({ fulfilled: 'none', exchangedMinutes: 0 });
    });
  });
});
