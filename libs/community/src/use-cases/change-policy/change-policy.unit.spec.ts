import { given, MOST_MINUTES } from '@awr/kernel';
import { DEFAULT_POLICY, type Policy } from '../../domain/timebank/policy';
import { policyChanged } from '../../domain/timebank/timebank-events';
import { aTimebank, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ChangePolicy } from './change-policy';

const change = (changes: Partial<Policy>, reason = 'Agreed at the annual meeting'): ChangePolicy => ({
  type: 'ChangePolicy',
  changes,
  reason,
});
const twelveHours = 720;

describe('changing the policy of a timebank', () => {
  it('keeps the whole new policy, what changed and why', () =>
    given(timebankDecider, [aTimebank()])
      .when(change({ creditLimitMinutes: twelveHours, retireSpentCredits: true, capMinutes: null }, ' Agreed '))
      .then(
        policyChanged({
          timebankId: dyffryn,
          policy: { ...DEFAULT_POLICY, creditLimitMinutes: twelveHours, retireSpentCredits: true },
          changed: ['creditLimitMinutes', 'retireSpentCredits'],
          reason: 'Agreed',
        }),
      ));

  it('goes on from the policy as it last was', () => {
    const limited = given(timebankDecider, [aTimebank({ creditLimitMinutes: twelveHours })]);
    limited.when(change({ creditLimitMinutes: twelveHours })).thenRefused('nothing-to-change', {});
    limited
      .when(change({ creditLimitMinutes: 0 }))
      .thenState((state) => expect(state).toMatchObject({ policy: { creditLimitMinutes: 0 } }));
  });

  it('needs something to change, and a reason', () => {
    const timebank = given(timebankDecider, [aTimebank()]);
    timebank.when(change({})).thenRefused('nothing-to-change', {});
    timebank.when(change({ retireSpentCredits: true }, '')).thenRefused('text-missing', { field: 'reason' });
  });

  it.each<[Partial<Policy>, { field: keyof Policy; least: number; most: number }]>([
    [{ creditLimitMinutes: -1 }, { field: 'creditLimitMinutes', least: 0, most: MOST_MINUTES }],
    [{ creditLimitMinutes: 0.5 }, { field: 'creditLimitMinutes', least: 0, most: MOST_MINUTES }],
    [{ creditLimitMinutes: 2 ** 53 }, { field: 'creditLimitMinutes', least: 0, most: MOST_MINUTES }],
    [{ softCreditLimitMinutes: -1 }, { field: 'softCreditLimitMinutes', least: 0, most: MOST_MINUTES }],
    [{ capMinutes: 0 }, { field: 'capMinutes', least: 1, most: MOST_MINUTES }],
    [{ expiryMonths: 0 }, { field: 'expiryMonths', least: 1, most: 120 }],
    [{ expiryMonths: 121 }, { field: 'expiryMonths', least: 1, most: 120 }],
    [{ expiryNoticeDays: 366 }, { field: 'expiryNoticeDays', least: 0, most: 365 }],
    [{ smallCountsUnder: 4 }, { field: 'smallCountsUnder', least: 5, most: 100 }],
    [{ reportingYearMonth: 13 }, { field: 'reportingYearMonth', least: 1, most: 12 }],
    [{ claimReminderDays: 0 }, { field: 'claimReminderDays', least: 1, most: 3650 }],
    [{ claimLapseDays: 0.5 }, { field: 'claimLapseDays', least: 1, most: 3650 }],
    [{ exchangeLapseDays: 3651 }, { field: 'exchangeLapseDays', least: 1, most: 3650 }],
    [{ dormantAfterDays: 0 }, { field: 'dormantAfterDays', least: 1, most: 3650 }],
    [{ birthdaysWithinDays: -1 }, { field: 'birthdaysWithinDays', least: 0, most: 60 }],
    [{ birthdaysWithinDays: 61 }, { field: 'birthdaysWithinDays', least: 0, most: 60 }],
  ])('refuses %j', (changes, details) =>
    given(timebankDecider, [aTimebank()]).when(change(changes)).thenRefused('number-out-of-range', details),
  );

  it('refuses a reporting period that would not fill the year evenly', () =>
    given(timebankDecider, [aTimebank()])
      .when(change({ reportingPeriodMonths: 5 }))
      .thenRefused('reporting-period', { read: '5', periods: '3, 6, 12' }));

  it('has no birthdays on the work list until the timebank wants them, and none again when it does not', () => {
    expect(DEFAULT_POLICY.birthdaysWithinDays).toBeNull();
    const wanted = { ...DEFAULT_POLICY, birthdaysWithinDays: 14 };
    const about = { timebankId: dyffryn, changed: ['birthdaysWithinDays'], reason: 'Agreed' } as const;
    given(timebankDecider, [aTimebank()])
      .when(change({ birthdaysWithinDays: 14 }, 'Agreed'))
      .then(policyChanged({ ...about, policy: wanted }));
    given(timebankDecider, [aTimebank({ birthdaysWithinDays: 14 })])
      .when(change({ birthdaysWithinDays: null }, 'Agreed'))
      .then(policyChanged({ ...about, policy: DEFAULT_POLICY }));
  });

  it('takes what an older policy does not say as it went without saying then', () => {
    const { smallCountsUnder: _, birthdaysWithinDays: __, ...older } = DEFAULT_POLICY;
    given(timebankDecider, [aTimebank({}, { policy: older as Policy })]).thenState((state) =>
      expect(state).toMatchObject({ policy: DEFAULT_POLICY }),
    );
  });

  it('lets whoever records do so for themself where an older policy does not say, and not in a new timebank', () => {
    expect(DEFAULT_POLICY.recordingForOneself).toBe('someone-else');
    const { recordingForOneself: _, ...older } = DEFAULT_POLICY;
    given(timebankDecider, [aTimebank({}, { policy: older as Policy })]).thenState((state) =>
      expect(state).toMatchObject({ policy: { recordingForOneself: 'allowed' } }),
    );
  });

  it('refuses a warning that would come only after the limit', () =>
    given(timebankDecider, [aTimebank({ creditLimitMinutes: twelveHours, softCreditLimitMinutes: twelveHours })])
      .when(change({ creditLimitMinutes: 60 }))
      .thenRefused('soft-limit-beyond-limit', { creditLimitMinutes: 60 }));
});
