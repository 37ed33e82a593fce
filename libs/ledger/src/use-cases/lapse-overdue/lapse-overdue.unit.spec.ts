import { given } from '@awr/kernel';
import { claimLapsed, exchangeLapsed } from '../../domain/agreements/agreement-events';
import { ledgerDecider } from '../../ledger.decider';
import { claimHours, happened, nia, niaEarnedThreeHours, owain, proposeExchange } from '../../testing';
import { hasOverdue } from './lapse-overdue';

// The clocks go back on 26 October 2025, which makes that day an hour longer, and forward on 29 March 2026.
const before = happened(
  ...niaEarnedThreeHours,
  claimHours(nia, 60, { today: '2025-10-25', lapseDays: 1 }),
  claimHours(nia, 60),
  proposeExchange({ today: '2025-10-25', lapseDays: 1 }),
  proposeExchange({ today: '2026-03-28', lapseDays: 1 }),
);

describe('what was not confirmed or agreed in time', () => {
  it('lapses once its last day is over, and not before', () => {
    const ledger = given(ledgerDecider, before);
    ledger.when({ type: 'LapseOverdue', today: '2025-10-26' }).thenRefused('nothing-has-lapsed', {});
    ledger
      .when({ type: 'LapseOverdue', today: '2025-10-27' })
      .then(
        claimLapsed({ claimId: 'c-000001', member: nia, on: '2025-10-27' }),
        exchangeLapsed({ exchangeId: 'x-000001', members: [owain, nia], on: '2025-10-27' }),
      );
  });

  it('lapses on the right day when the clocks go forward', () => {
    const lapsed = [
      ...before,
      claimLapsed({ claimId: 'c-000001', member: nia, on: '2025-10-27' }),
      exchangeLapsed({ exchangeId: 'x-000001', on: '2025-10-27' }),
    ];
    given(ledgerDecider, lapsed)
      .when({ type: 'LapseOverdue', today: '2026-03-29' })
      .thenRefused('nothing-has-lapsed', {});
    given(ledgerDecider, lapsed)
      .when({ type: 'LapseOverdue', today: '2026-03-30' })
      .then(exchangeLapsed({ exchangeId: 'x-000002', members: [owain, nia], on: '2026-03-30' }));
  });

  it('is found without asking', () =>
    given(ledgerDecider, before).thenState((ledger) => {
      expect(hasOverdue(ledger, '2025-10-26')).toBe(false);
      expect(hasOverdue(ledger, '2025-10-27')).toBe(true);
    }));
});
