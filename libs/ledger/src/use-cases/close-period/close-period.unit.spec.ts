import { given, hours, sha256 } from '@awr/kernel';
import { ISSUING, POT } from '../../domain/account-id';
import { entryReversed, hoursRecorded } from '../../domain/events';
import { leafOf } from '../../domain/periods/period-balances';
import { merkleRoot } from '../../domain/periods/merkle-tree';
import { periodClosed } from '../../domain/periods/period-events';
import { ledgerDecider } from '../../ledger.decider';
import {
  carys,
  cinema,
  entry,
  happened,
  nia,
  openedAccounts,
  owain,
  recordHours,
  reverseEntry,
  today,
} from '../../testing';
import type { ClosePeriod } from './close-period';

const closePeriod = (until: string, more: Partial<ClosePeriod> = {}): ClosePeriod => ({
  ...{ type: 'ClosePeriod', until, today, closedBy: 'token:broker', ...more },
});
/** Three hours in August and one in September. */
const aSummer = [
  ...openedAccounts,
  recordHours(nia, hours(3), { on: '2025-08-30' }),
  recordHours(owain, hours(1), { on: '2025-09-02' }),
];
const balancesInAugust = [
  ...[{ accountId: ISSUING, balanceMinutes: -180 } as const, { accountId: POT, balanceMinutes: 0 } as const],
  ...[
    { accountId: nia, balanceMinutes: 180 },
    ...[owain, carys, cinema].map((accountId) => ({ accountId, balanceMinutes: 0 })),
  ],
];

describe('closing a period', () => {
  it('says what was booked in it and proves every balance; what has a later day waits for a later period', () => {
    const leaves = balancesInAugust.map(leafOf);
    given(ledgerDecider, happened(...aSummer))
      .when(closePeriod('2025-08-31'))
      .then(
        periodClosed({
          ...{ periodId: 'p-0001', from: null, until: '2025-08-31', throughEntry: 2 },
          ...{ entries: 1, firstEntry: 'e-000001', lastEntry: 'e-000001' },
          entryTotals: [{ kind: 'hours', entries: 1, minutes: 180 }],
          accounts: 6,
          accountTotals: [
            { kind: 'issuing', accounts: 1, balanceMinutes: -180 },
            { kind: 'pot', accounts: 1, balanceMinutes: 0 },
            { kind: 'member', accounts: 3, balanceMinutes: 180 },
            { kind: 'venue', accounts: 1, balanceMinutes: 0 },
          ],
          root: merkleRoot(leaves).toString('hex'),
          balancesBlob: sha256(leaves.map((leaf) => `${leaf}\n`).join('')).toString('hex'),
          closedBy: 'token:broker',
        }),
      );
  });

  it('begins where the one before ended', () =>
    given(ledgerDecider, happened(...aSummer, closePeriod('2025-08-31')))
      .when(closePeriod('2025-09-13'))
      .thenState(({ periods }) =>
        expect(periods).toEqual([
          { periodId: 'p-0001', until: '2025-08-31', throughEntry: 2 },
          { periodId: 'p-0002', until: '2025-09-13', throughEntry: 2 },
        ]),
      ));

  it('is for what is over, and for what is not closed already', () => {
    given(ledgerDecider, happened(...aSummer))
      .when(closePeriod(today))
      .thenRefused('period-not-over', { until: today, today });
    given(ledgerDecider, happened(...aSummer))
      .when(closePeriod('2025-02-30'))
      .thenRefused('date-invalid', {});
    given(ledgerDecider, happened(...aSummer, closePeriod('2025-08-31')))
      .when(closePeriod('2025-08-31'))
      .thenRefused('period-closed-already', { until: '2025-08-31' });
  });

  it('is refused where the balances that were kept are no longer what they were', () =>
    given(ledgerDecider, happened(...aSummer))
      .when(closePeriod('2025-08-31', { balancesBlob: '0'.repeat(64) }))
      .thenRefused('ledger-moved', {}));
});

describe('once a period is closed', () => {
  const closed = [...aSummer, closePeriod('2025-08-31')];

  it('an entry for one of its days is accepted, and says that it is late', () =>
    given(ledgerDecider, happened(...closed))
      .when(recordHours(carys, 60, { on: '2025-08-15' }))
      .then(hoursRecorded({ ...entry('e-000003', ISSUING, carys, 60, { on: '2025-08-15' }), lateFor: 'p-0001' })));

  it('an entry in it is reversed in the period that is open, and its totals stay as they were', () =>
    given(ledgerDecider, happened(...closed))
      .when(reverseEntry('e-000001', { on: '2025-09-10' }))
      .then(
        entryReversed({
          ...entry('e-000003', nia, ISSUING, 180, { on: '2025-09-10' }),
          ...{ reverses: 'e-000001', reason: 'wrong-member' },
        }),
      ));

  it('what came late counts in the next one', () => {
    const late = [...closed, recordHours(carys, 60, { on: '2025-08-15' })];
    const [next] = happened(...late, closePeriod('2025-09-13')).slice(-1);
    expect(next).toMatchObject({
      data: { from: '2025-09-01', entries: 2, firstEntry: 'e-000002', lastEntry: 'e-000003' },
    });
  });
});
