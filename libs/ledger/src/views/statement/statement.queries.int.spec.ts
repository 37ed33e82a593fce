import { PlaceGone } from '@awr/community';
import { describeOnEachDatabase } from '../../../../../test/support/views-places';
import { aSummer } from '../../test-support/a-summer';
import { numbers, pagesOf } from '../../test-support/pages';
import { ViewedLedgers, openingAllBut } from '../../test-support/viewed-ledgers';
import { cinema, nia, niaEarnedThreeHours, owain } from '../../testing';
import { StatementQueries } from './statement.queries';

describeOnEachDatabase('what is asked of views', (database) => {
  let ledgers: ViewedLedgers;
  beforeAll(async () => {
    ledgers = await ViewedLedgers.in(database);
    await ledgers.start();
    await ledgers.happened('dyffryn', ...aSummer);
    await ledgers.happened('aber', ...niaEarnedThreeHours);
  });
  afterAll(() => ledgers.close());

  describe('a statement', () => {
    const statements = () => new StatementQueries(ledgers.views, openingAllBut());

    it('has each entry of the account, the newest first, with the balance after it', async () => {
      const { items } = (await statements().of('dyffryn', nia))!;
      expect(items.map((line) => [line.entryId, line.changeMinutes, line.balanceMinutes, line.otherAccount])).toEqual([
        ['e-000008', -60, 30, 'issuing'],
        ['e-000006', -120, 90, cinema],
        ['e-000004', -30, 210, owain],
        ['e-000003', 60, 240, 'issuing'],
        ['e-000001', 180, 180, 'issuing'],
      ]);
    });

    it('comes in pages, each line once', async () => {
      const pages = await pagesOf(async (after) => (await statements().of('dyffryn', nia, { limit: 2, after }))!);
      expect(pages.map(numbers)).toEqual([[8, 6], [4, 3], [1]]);
    });

    it('can be of some days only', async () => {
      const july = { from: '2025-07-01', to: '2025-07-31' };
      expect(numbers((await statements().of('dyffryn', nia, july))!)).toEqual([6, 4]);
    });

    it('is empty where there is nothing to tell, and none where there is no account', async () => {
      expect(await statements().of('aber', owain)).toEqual({ items: [], next: null });
      expect(await statements().of('aber', 'member:dilys')).toBeUndefined();
      expect(await statements().of('nowhere', nia)).toBeUndefined();
    });

    it('does not go on from a place that is none', () =>
      expect(statements().of('dyffryn', nia, { after: '1; drop table entries' })).rejects.toThrow(PlaceGone));
  });
});
