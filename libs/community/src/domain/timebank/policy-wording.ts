import type { Wording } from '@awr/kernel';
import type { Policy } from './policy';

/** What each part of a policy says. */
export const POLICY_WORDING = {
  creditLimitMinutes: {
    cy: 'Faint o funudau islaw sero y caiff aelod fynd',
    en: 'How many minutes below zero a member may go',
  },
  softCreditLimitMinutes: {
    cy: 'Faint o funudau islaw sero cyn rhybuddio’r brocer; null: dim rhybudd',
    en: 'How many minutes below zero before the broker is warned; null: no warning',
  },
  capMinutes: {
    cy: 'Faint o funudau y caiff aelod eu cadw; null: unrhyw faint',
    en: 'How many minutes a member may keep; null: any amount',
  },
  softCapMinutes: {
    cy: 'Faint o funudau y caiff aelod eu cadw cyn rhybuddio’r brocer; null: dim rhybudd',
    en: 'How many minutes a member may keep before the broker is warned; null: no warning',
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
  confirmation: {
    cy: 'Pwy sy’n cadarnhau oriau a hawlir: broker, organisation, either (y naill neu’r llall) neu nobody',
    en: 'Who confirms hours that are claimed: broker, organisation, either or nobody',
  },
  recordingForOneself: {
    cy: 'A gaiff brocer neu gydlynydd sy’n aelod gofnodi credydau iddo’i hun: someone-else (rhaid i rywun arall) neu allowed (caniateir)',
    en: 'Whether a broker or coordinator who is a member may record credits for themself: someone-else (another must) or allowed',
  },
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
