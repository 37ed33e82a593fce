import { MOST_MINUTES, given, hours } from '@awr/kernel';
import { ISSUING, POT } from '../../domain/account-id';
import { hoursRecorded } from '../../domain/events';
import { ledgerDecider } from '../../ledger.decider';
import * as example from '../../testing';
import { cinema, entry, happened, nia, recordHours, today } from '../../testing';

const opened = happened(...example.openedAccounts);

describe('recording hours', () => {
  it('moves the time from the issuing account to the member', () =>
    given(ledgerDecider, opened)
      .when(recordHours(nia, hours(1.5)))
      .then(hoursRecorded(entry('e-000001', ISSUING, nia, hours(1.5)))));

  it('numbers the entries without a gap', () =>
    given(ledgerDecider, happened(...example.niaEarnedThreeHours))
      .when(recordHours(nia, 1))
      .then(hoursRecorded(entry('e-000002', ISSUING, nia, 1))));

  it('keeps what is said about them, who recorded and who approved apart', () => {
    const about = {
      approvedBy: 'token:coordinator',
      category: 'gardening',
      activityId: 'planting',
      groupId: 'allotment',
      organisationId: 'green-valleys',
      note: 'stayed late',
      recorderName: 'Mair, group lead',
    };
    given(ledgerDecider, opened)
      .when(recordHours(nia, 60, about))
      .then(hoursRecorded(entry('e-000001', ISSUING, nia, 60, about)));
  });

  it('takes today, and any day before', () => {
    for (const on of [today, '1999-12-31'])
      given(ledgerDecider, opened)
        .when(recordHours(nia, 60, { on }))
        .then(hoursRecorded(entry('e-000001', ISSUING, nia, 60, { on })));
  });

  it('refuses a day that is still to come', () =>
    given(ledgerDecider, opened)
      .when(recordHours(nia, 60, { on: '2025-09-15' }))
      .thenRefused('date-in-future', { on: '2025-09-15', today }));

  it.each(['2025-02-31', '31/01/2025', ''])('refuses "%s", which is no day', (on) =>
    given(ledgerDecider, opened)
      .when(recordHours(nia, 60, { on }))
      .thenRefused('date-invalid', {}),
  );

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, MOST_MINUTES + 1])(
    'refuses %d minutes',
    (minutes) =>
      given(ledgerDecider, opened)
        .when(recordHours(nia, minutes))
        .thenRefused('amount-invalid', { mostMinutes: MOST_MINUTES }),
  );

  it('takes the most minutes that an entry may move', () =>
    given(ledgerDecider, opened)
      .when(recordHours(nia, MOST_MINUTES))
      .thenState(({ entries }) => expect(entries.find(1)?.minutes).toBe(MOST_MINUTES)));

  it.each([
    [cinema, 'venue'],
    [POT, 'pot'],
  ] as const)('refuses %s, which is no member', (to, kind) =>
    given(ledgerDecider, opened)
      .when(recordHours(to, 60))
      .thenRefused('wrong-kind-of-account', { accountId: to, kind, wanted: 'member' }),
  );

  it('refuses a member without an account', () =>
    given(ledgerDecider, opened)
      .when(recordHours('member:dilys', 60))
      .thenRefused('unknown-account', { accountId: 'member:dilys' }));

  it('refuses the issuing account itself', () =>
    given(ledgerDecider, opened).when(recordHours(ISSUING, 60)).thenRefused('same-account', { accountId: ISSUING }));

  it('refuses what would be more than a member may keep', () =>
    given(ledgerDecider, happened(...example.niaEarnedThreeHours, example.setLimits({ capMinutes: hours(2) })))
      .when(recordHours(nia, 1))
      .thenRefused('over-cap', { accountId: nia, mostMinutes: 0, balanceMinutes: hours(3), capMinutes: hours(2) }));
});
