import { given, hours } from '@awr/kernel';
import type { PeriodId } from '../../domain/periods/period';
import { periodReopened } from '../../domain/periods/period-events';
import { ledgerDecider } from '../../ledger.decider';
import { happened, nia, openedAccounts, recordHours, today } from '../../testing';
import type { ReopenPeriod } from './reopen-period';

const closePeriod = (until: string) => ({ type: 'ClosePeriod', until, today, closedBy: 'token:broker' }) as const;
const reopenPeriod = (periodId: PeriodId): ReopenPeriod => ({
  ...{ type: 'ReopenPeriod', periodId, reason: 'A sheet was found', reopenedBy: 'token:broker' },
});
const closed = [
  ...openedAccounts,
  recordHours(nia, hours(3), { on: '2025-07-30' }),
  closePeriod('2025-07-31'),
  closePeriod('2025-08-31'),
];

describe('reopening a period', () => {
  it('is for the one that was closed last, with a reason', () =>
    given(ledgerDecider, happened(...closed))
      .when(reopenPeriod('p-0002'))
      .then(periodReopened({ periodId: 'p-0002', reason: 'A sheet was found', reopenedBy: 'token:broker' })));

  it('is refused for one that others follow, and for one that is not there', () => {
    given(ledgerDecider, happened(...closed))
      .when(reopenPeriod('p-0001'))
      .thenRefused('period-not-last', { periodId: 'p-0001', lastPeriodId: 'p-0002' });
    given(ledgerDecider, happened(...closed))
      .when(reopenPeriod('p-0003'))
      .thenRefused('unknown-period', { periodId: 'p-0003' });
  });

  it('lets its entries be booked anew when it is closed again', () => {
    const again = [
      ...closed,
      reopenPeriod('p-0002'),
      reopenPeriod('p-0001'),
      recordHours(nia, 60, { on: '2025-07-31' }),
      closePeriod('2025-07-31'),
    ];
    expect(happened(...again).at(-1)).toMatchObject({ data: { periodId: 'p-0001', from: null, entries: 2 } });
  });
});
