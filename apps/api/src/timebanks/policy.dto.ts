import { CONFIRMATIONS, MOST_BIRTHDAY_DAYS, MOST_WAITING_DAYS, type Confirmation, type Policy } from '@awr/community';
import { MOST_MINUTES, type Wording } from '@awr/kernel';
import { given } from '../commands/given';
import { OneOf, Part, Prose, Whole, WholeOrNull, YesOrNo } from '../edge';

const says = {
  creditLimitMinutes: {
    cy: 'Faint o funudau islaw sero y caiff aelod fynd',
    en: 'How many minutes below zero a member may go',
  },
  softCreditLimitMinutes: {
    cy: 'Faint islaw sero cyn rhybuddio’r brocer; null: dim rhybudd',
    en: 'How far below zero before the broker is warned; null: no warning',
  },
  capMinutes: {
    cy: 'Faint y caiff aelod ei gadw; null: unrhyw faint',
    en: 'How much a member may keep; null: any amount',
  },
  softCapMinutes: {
    cy: 'Faint y caiff aelod ei gadw cyn rhybuddio’r brocer; null: dim rhybudd',
    en: 'How much a member may keep before the broker is warned; null: no warning',
  },
  brokerMayExceedBudget: {
    cy: 'A gaiff y brocer gofnodi oriau y tu hwnt i gyllideb sefydliad, gyda rhybudd',
    en: 'Whether the broker may record hours beyond an organisation’s budget, with a warning',
  },
  retireSpentCredits: { cy: 'A yw credydau a wariwyd yn dod i ben', en: 'Whether spent credits are retired' },
  expiryMonths: {
    cy: 'Ar ôl faint o fisoedd y daw credydau i ben; null: byth',
    en: 'After how many months credits end; null: never',
  },
  expiryNoticeDays: { cy: 'Faint o ddyddiau o rybudd cyn hynny', en: 'How many days’ notice before that' },
  confirmation: { cy: 'Pwy sy’n cadarnhau oriau a hawlir', en: 'Who confirms hours that are claimed' },
  claimReminderDays: {
    cy: 'Ar ôl faint o ddyddiau y dylid atgoffa am hawliad sy’n aros; null: byth',
    en: 'After how many days there is a reminder of a claim that waits; null: never',
  },
  claimLapseDays: {
    cy: 'Am faint o ddyddiau y gellir cadarnhau hawliad; null: am byth',
    en: 'For how many days a claim can be confirmed; null: for ever',
  },
  exchangeLapseDays: {
    cy: 'Am faint o ddyddiau y gellir cytuno i gyfnewidiad; null: am byth',
    en: 'For how many days an exchange can be agreed; null: for ever',
  },
  smallCountsUnder: {
    cy: 'Ni ddangosir i ddarllenwyr allanol gyfrif o bobl sy’n llai na hyn',
    en: 'Outside readers are shown no count of people under this',
  },
  reportingYearMonth: {
    cy: 'Y mis y mae’r flwyddyn adrodd yn dechrau ynddo (1–12)',
    en: 'The month in which the reporting year begins (1–12)',
  },
  reportingPeriodMonths: {
    cy: 'Hyd y cyfnodau y mae darllenwyr allanol yn eu gweld, mewn misoedd: 3, 6 neu 12',
    en: 'How long the periods are that outside readers see, in months: 3, 6 or 12',
  },
  dormantAfterDays: {
    cy: 'Ar ôl faint o ddyddiau heb gofnod y mae aelod ar restr waith y brocer',
    en: 'After how many days without an entry a member is on the broker’s work list',
  },
  birthdaysWithinDays: {
    cy: 'Penblwyddi faint o ddyddiau ymlaen llaw sydd ar restr waith y brocer, o heddiw (0); null: dim un, ac ni chwilir amdanynt',
    en: 'How many days ahead birthdays are on the broker’s work list, from today (0); null: none, and none are looked up',
  },
} satisfies Record<keyof Policy, Wording>;

/** What of a policy is given; the rest stays as it is. */
export class PolicyDto {
  @Whole({ says: says.creditLimitMinutes, optional: true, least: 0, most: MOST_MINUTES, example: 720 })
  creditLimitMinutes?: number;

  @WholeOrNull({ says: says.softCreditLimitMinutes, optional: true, least: 0, most: MOST_MINUTES })
  softCreditLimitMinutes?: number | null;

  @WholeOrNull({ says: says.capMinutes, optional: true, least: 1, most: MOST_MINUTES })
  capMinutes?: number | null;

  @WholeOrNull({ says: says.softCapMinutes, optional: true, least: 0, most: MOST_MINUTES })
  softCapMinutes?: number | null;

  @YesOrNo({ says: says.brokerMayExceedBudget, optional: true })
  brokerMayExceedBudget?: boolean;

  @YesOrNo({ says: says.retireSpentCredits, optional: true })
  retireSpentCredits?: boolean;

  @WholeOrNull({ says: says.expiryMonths, optional: true, least: 1, most: 120 })
  expiryMonths?: number | null;

  @Whole({ says: says.expiryNoticeDays, optional: true, least: 0, most: 365, example: 30 })
  expiryNoticeDays?: number;

  @OneOf(CONFIRMATIONS, { says: says.confirmation, optional: true })
  confirmation?: Confirmation;

  @WholeOrNull({ says: says.claimReminderDays, optional: true, least: 1, most: MOST_WAITING_DAYS })
  claimReminderDays?: number | null;

  @WholeOrNull({ says: says.claimLapseDays, optional: true, least: 1, most: MOST_WAITING_DAYS })
  claimLapseDays?: number | null;

  @WholeOrNull({ says: says.exchangeLapseDays, optional: true, least: 1, most: MOST_WAITING_DAYS })
  exchangeLapseDays?: number | null;

  @Whole({ says: says.smallCountsUnder, optional: true, least: 5, most: 100, example: 10 })
  smallCountsUnder?: number;

  @Whole({ says: says.reportingYearMonth, optional: true, least: 1, most: 12, example: 4 })
  reportingYearMonth?: number;

  @Whole({ says: says.reportingPeriodMonths, optional: true, least: 3, most: 12, example: 12 })
  reportingPeriodMonths?: number;

  @Whole({ says: says.dormantAfterDays, optional: true, least: 1, most: 3650, example: 180 })
  dormantAfterDays?: number;

  @WholeOrNull({ says: says.birthdaysWithinDays, optional: true, least: 0, most: MOST_BIRTHDAY_DAYS, example: 14 })
  birthdaysWithinDays?: number | null;

  asPolicy(): Partial<Policy> {
    const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, retireSpentCredits } = this;
    const { softCapMinutes, brokerMayExceedBudget } = this;
    const { expiryMonths, expiryNoticeDays, confirmation } = this;
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
  @Whole({ says: says.creditLimitMinutes, least: 0, most: MOST_MINUTES, example: 0 })
  creditLimitMinutes!: number;

  @WholeOrNull({ says: says.softCreditLimitMinutes, least: 0, most: MOST_MINUTES })
  softCreditLimitMinutes!: number | null;

  @WholeOrNull({ says: says.capMinutes, least: 1, most: MOST_MINUTES })
  capMinutes!: number | null;

  @WholeOrNull({ says: says.softCapMinutes, least: 0, most: MOST_MINUTES })
  softCapMinutes!: number | null;

  @YesOrNo({ says: says.brokerMayExceedBudget })
  brokerMayExceedBudget!: boolean;

  @YesOrNo({ says: says.retireSpentCredits })
  retireSpentCredits!: boolean;

  @WholeOrNull({ says: says.expiryMonths, least: 1, most: 120 })
  expiryMonths!: number | null;

  @Whole({ says: says.expiryNoticeDays, least: 0, most: 365, example: 30 })
  expiryNoticeDays!: number;

  @OneOf(CONFIRMATIONS, { says: says.confirmation })
  confirmation!: Confirmation;

  @WholeOrNull({ says: says.claimReminderDays, least: 1, most: MOST_WAITING_DAYS })
  claimReminderDays!: number | null;

  @WholeOrNull({ says: says.claimLapseDays, least: 1, most: MOST_WAITING_DAYS })
  claimLapseDays!: number | null;

  @WholeOrNull({ says: says.exchangeLapseDays, least: 1, most: MOST_WAITING_DAYS })
  exchangeLapseDays!: number | null;

  @Whole({ says: says.smallCountsUnder, least: 5, most: 100, example: 10 })
  smallCountsUnder!: number;

  @Whole({ says: says.reportingYearMonth, least: 1, most: 12, example: 4 })
  reportingYearMonth!: number;

  @Whole({ says: says.reportingPeriodMonths, least: 3, most: 12, example: 12 })
  reportingPeriodMonths!: number;

  @Whole({ says: says.dormantAfterDays, least: 1, most: 3650, example: 180 })
  dormantAfterDays!: number;

  @WholeOrNull({ says: says.birthdaysWithinDays, least: 0, most: MOST_BIRTHDAY_DAYS, example: null })
  birthdaysWithinDays!: number | null;
}
