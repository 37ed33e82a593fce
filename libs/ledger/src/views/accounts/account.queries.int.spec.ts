import { hours } from '@awr/kernel';
import { POT } from '../../domain/account-id';
import { describeOnEachDatabase } from '../../../../../test/support/views-places';
import { aSummer } from '../../test-support/a-summer';
import { ViewedLedgers } from '../../test-support/viewed-ledgers';
import { carys, cinema, nia, niaEarnedThreeHours, owain } from '../../testing';
import { AccountQueries } from './account.queries';

describeOnEachDatabase('what is asked of views', (database) => {
  let ledgers: ViewedLedgers;
  beforeAll(async () => {
    ledgers = await ViewedLedgers.in(database);
    await ledgers.start();
    await ledgers.happened('dyffryn', ...aSummer);
    await ledgers.happened('aber', ...niaEarnedThreeHours);
  });
  afterAll(() => ledgers.close());

  describe('accounts', () => {
    const accounts = () => new AccountQueries(ledgers.views);

    it('are found by id, within their timebank', async () => {
      const { openedPosition, ...account } = (await accounts().byId('dyffryn', nia))!;
      expect(account).toEqual({
        accountId: nia,
        kind: 'member',
        holderId: 'nia',
        balanceMinutes: 30,
        entries: 5,
        lastOn: '2025-07-08',
      });
      expect(openedPosition).not.toBe('');
      expect(await accounts().byId('aber', nia)).toMatchObject({ balanceMinutes: hours(3) });
      expect(await accounts().byId('nowhere', nia)).toBeUndefined();
      expect(await accounts().byId('dyffryn', 'member:dilys')).toBeUndefined();
    });

    it('are listed in the order of their opening, of one kind or all, in pages', async () => {
      const all = await accounts().list('dyffryn');
      expect(all.items.map(({ accountId }) => accountId)).toEqual(['issuing', POT, nia, owain, carys, cinema]);
      const first = await accounts().list('dyffryn', { kind: 'member', limit: 2 });
      const second = await accounts().list('dyffryn', { kind: 'member', limit: 2, after: first.next ?? '' });
      expect([first, second].map(({ items }) => items.map(({ accountId }) => accountId))).toEqual([
        [nia, owain],
        [carys],
      ]);
      expect(second.next).toBeNull();
    });

    it('tell many balances at once', async () => {
      const many = Array.from({ length: 2500 }, (_, index) => `member:${index}`);
      const balances = await accounts().balances('dyffryn', [nia, ...many, owain]);
      expect([...balances]).toEqual([
        [nia, 30],
        [owain, hours(2.25)],
      ]);
    });
  });
});
