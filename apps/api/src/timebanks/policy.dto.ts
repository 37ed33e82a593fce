import {
  CONFIRMATIONS,
  RECORDING_FOR_ONESELF,
  POLICY_WORDING,
  MOST_BIRTHDAY_DAYS,
  MOST_WAITING_DAYS,
  type Confirmation,
  type Policy,
  type RecordingForOneself,
} from '@awr/community';
import { MOST_MINUTES } from '@awr/kernel';
import { given } from '../commands/given';
import { OneOf, Part, Prose, Whole, WholeOrNull, YesOrNo } from '../edge';

/** What of a policy is given; the rest stays as it is. */
export class PolicyDto {
  @Whole({ says: POLICY_WORDING.creditLimitMinutes, optional: true, least: 0, most: MOST_MINUTES, example: 720 })
  creditLimitMinutes?: number;

  @WholeOrNull({ says: POLICY_WORDING.softCreditLimitMinutes, optional: true, least: 0, most: MOST_MINUTES })
  softCreditLimitMinutes?: number | null;

  @WholeOrNull({ says: POLICY_WORDING.capMinutes, optional: true, least: 1, most: MOST_MINUTES })
  capMinutes?: number | null;

  @WholeOrNull({ says: POLICY_WORDING.softCapMinutes, optional: true, least: 0, most: MOST_MINUTES })
  softCapMinutes?: number | null;

  @YesOrNo({ says: POLICY_WORDING.brokerMayExceedBudget, optional: true })
  brokerMayExceedBudget?: boolean;

  @YesOrNo({ says: POLICY_WORDING.retireSpentCredits, optional: true })
  retireSpentCredits?: boolean;

  @WholeOrNull({ says: POLICY_WORDING.expiryMonths, optional: true, least: 1, most: 120 })
  expiryMonths?: number | null;

  @Whole({ says: POLICY_WORDING.expiryNoticeDays, optional: true, least: 0, most: 365, example: 30 })
  expiryNoticeDays?: number;

  @OneOf(CONFIRMATIONS, { says: POLICY_WORDING.confirmation, optional: true })
  confirmation?: Confirmation;

  @OneOf(RECORDING_FOR_ONESELF, { says: POLICY_WORDING.recordingForOneself, optional: true })
  recordingForOneself?: RecordingForOneself;

  @WholeOrNull({ says: POLICY_WORDING.claimReminderDays, optional: true, least: 1, most: MOST_WAITING_DAYS })
  claimReminderDays?: number | null;

  @WholeOrNull({ says: POLICY_WORDING.claimLapseDays, optional: true, least: 1, most: MOST_WAITING_DAYS })
  claimLapseDays?: number | null;

  @WholeOrNull({ says: POLICY_WORDING.exchangeLapseDays, optional: true, least: 1, most: MOST_WAITING_DAYS })
  exchangeLapseDays?: number | null;

  @Whole({ says: POLICY_WORDING.smallCountsUnder, optional: true, least: 5, most: 100, example: 10 })
  smallCountsUnder?: number;

  @Whole({ says: POLICY_WORDING.reportingYearMonth, optional: true, least: 1, most: 12, example: 4 })
  reportingYearMonth?: number;

  @Whole({ says: POLICY_WORDING.reportingPeriodMonths, optional: true, least: 3, most: 12, example: 12 })
  reportingPeriodMonths?: number;

  @Whole({ says: POLICY_WORDING.dormantAfterDays, optional: true, least: 1, most: 3650, example: 180 })
  dormantAfterDays?: number;

  @WholeOrNull({
    says: POLICY_WORDING.birthdaysWithinDays,
    optional: true,
    least: 0,
    most: MOST_BIRTHDAY_DAYS,
    example: 14,
  })
  birthdaysWithinDays?: number | null;

  asPolicy(): Partial<Policy> {
    const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, retireSpentCredits } = this;
    const { softCapMinutes, brokerMayExceedBudget } = this;
    const { expiryMonths, expiryNoticeDays, confirmation, recordingForOneself } = this;
    const { smallCountsUnder, reportingYearMonth, reportingPeriodMonths, dormantAfterDays, birthdaysWithinDays } = this;
    const { claimReminderDays, claimLapseDays, exchangeLapseDays } = this;
    return given({
      creditLimitMinutes,
      softCreditLimitMinutes,
      capMinutes,
      softCapMinutes,
      brokerMayExceedBudget,
      retireSpentCredits,
      expiryMonths,
      expiryNoticeDays,
      confirmation,
      recordingForOneself,
      claimReminderDays,
      claimLapseDays,
      exchangeLapseDays,
      smallCountsUnder,
      reportingYearMonth,
      reportingPeriodMonths,
      dormantAfterDays,
      birthdaysWithinDays,
    });
  }
}

export class PolicyChangeDto {
  @Part(() => PolicyDto, { says: { cy: 'Y newidiadau', en: 'The changes' } })
  changes!: PolicyDto;

  @Prose({ says: { cy: 'Pam', en: 'Why' }, example: 'Penderfyniad y pwyllgor / The committee’s decision' })
  reason!: string;
}

/** A whole policy. */
export class PolicyAnswer implements Policy {
  @Whole({ says: POLICY_WORDING.creditLimitMinutes, least: 0, most: MOST_MINUTES, example: 0 })
  creditLimitMinutes!: number;

  @WholeOrNull({ says: POLICY_WORDING.softCreditLimitMinutes, least: 0, most: MOST_MINUTES })
  softCreditLimitMinutes!: number | null;

  @WholeOrNull({ says: POLICY_WORDING.capMinutes, least: 1, most: MOST_MINUTES })
  capMinutes!: number | null;

  @WholeOrNull({ says: POLICY_WORDING.softCapMinutes, least: 0, most: MOST_MINUTES })
  softCapMinutes!: number | null;

  @YesOrNo({ says: POLICY_WORDING.brokerMayExceedBudget })
  brokerMayExceedBudget!: boolean;

  @YesOrNo({ says: POLICY_WORDING.retireSpentCredits })
  retireSpentCredits!: boolean;

  @WholeOrNull({ says: POLICY_WORDING.expiryMonths, least: 1, most: 120 })
  expiryMonths!: number | null;

  @Whole({ says: POLICY_WORDING.expiryNoticeDays, least: 0, most: 365, example: 30 })
  expiryNoticeDays!: number;

  @OneOf(CONFIRMATIONS, { says: POLICY_WORDING.confirmation })
  confirmation!: Confirmation;

  @OneOf(RECORDING_FOR_ONESELF, { says: POLICY_WORDING.recordingForOneself })
  recordingForOneself!: RecordingForOneself;

  @WholeOrNull({ says: POLICY_WORDING.claimReminderDays, least: 1, most: MOST_WAITING_DAYS })
  claimReminderDays!: number | null;

  @WholeOrNull({ says: POLICY_WORDING.claimLapseDays, least: 1, most: MOST_WAITING_DAYS })
  claimLapseDays!: number | null;

  @WholeOrNull({ says: POLICY_WORDING.exchangeLapseDays, least: 1, most: MOST_WAITING_DAYS })
  exchangeLapseDays!: number | null;

  @Whole({ says: POLICY_WORDING.smallCountsUnder, least: 5, most: 100, example: 10 })
  smallCountsUnder!: number;

  @Whole({ says: POLICY_WORDING.reportingYearMonth, least: 1, most: 12, example: 4 })
  reportingYearMonth!: number;

  @Whole({ says: POLICY_WORDING.reportingPeriodMonths, least: 3, most: 12, example: 12 })
  reportingPeriodMonths!: number;

  @Whole({ says: POLICY_WORDING.dormantAfterDays, least: 1, most: 3650, example: 180 })
  dormantAfterDays!: number;

  @WholeOrNull({ says: POLICY_WORDING.birthdaysWithinDays, least: 0, most: MOST_BIRTHDAY_DAYS, example: null })
  birthdaysWithinDays!: number | null;
}
