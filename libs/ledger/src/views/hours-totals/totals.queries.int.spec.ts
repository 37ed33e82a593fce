import { hours } from '@awr/kernel';
import { describeOnEachDatabase } from '../../../../../test/support/views-places';
import { aSummer } from '../../test-support/a-summer';
import { ViewedLedgers } from '../../test-support/viewed-ledgers';
import { niaEarnedThreeHours } from '../../testing';
import { TotalQueries } from './totals.queries';

describeOnEachDatabase('what is asked of views', (database) => {
  let ledgers: ViewedLedgers;
  beforeAll(async () => {
    ledgers = await ViewedLedgers.in(database);
    await ledgers.start();
    await ledgers.happened('dyffryn', ...aSummer);
    await ledgers.happened('aber', ...niaEarnedThreeHours);
  });
  afterAll(() => ledgers.close());

  describe('totals', () => {
    const totals = () => new TotalQueries(ledgers.views);

    it('of a ledger are those of the entries that stand', async () => {
      expect(await totals().ofLedger('dyffryn')).toEqual({
        ...{ entries: 6, earnedMinutes: hours(10), spentMinutes: hours(2), givenMinutes: 45 },
        outstandingMinutes: hours(8),
        entryTotals: [
          { kind: 'hours', entries: 3, minutes: hours(10) },
          { kind: 'gift', entries: 2, minutes: 45 },
          { kind: 'spend', entries: 1, minutes: hours(2) },
        ],
      });
      expect(await totals().ofLedger('nowhere')).toEqual({
        ...{ entries: 0, earnedMinutes: 0, spentMinutes: 0, givenMinutes: 0, outstandingMinutes: 0, entryTotals: [] },
      });
    });

    it('of hours come by group, organisation, category and month, net of what was reversed', async () => {
      const [choirs, others] = [
        { minutes: hours(5), entries: 2 },
        { of: null, minutes: hours(5), entries: 1 },
      ];
      expect(await totals().hoursBy('dyffryn', 'group')).toEqual([{ of: 'choir', ...choirs }, others]);
      expect(await totals().hoursBy('dyffryn', 'organisation')).toEqual([{ of: 'menter', ...choirs }, others]);
      expect(await totals().hoursBy('dyffryn', 'category')).toEqual([{ of: 'music', ...choirs }, others]);
      expect(await totals().hoursBy('dyffryn', 'month')).toEqual([
        { of: '2025-06', minutes: hours(3), entries: 1 },
        { of: '2025-07', minutes: hours(2), entries: 1 },
        { of: '2025-08', minutes: hours(5), entries: 1 },
      ]);
    });

    it('can be of some months, and of another kind', async () => {
      const summer = { from: '2025-07', to: '2025-07' };
      expect(await totals().hoursBy('dyffryn', 'group', summer)).toEqual([
        { of: 'choir', minutes: hours(2), entries: 1 },
      ]);
      expect(await totals().hoursBy('dyffryn', 'month', { kind: 'spend' })).toEqual([
        { of: '2025-07', minutes: hours(2), entries: 1 },
      ]);
    });
  });
});
