import type { CommunityRefusal } from '../refusals/refusals';
import { refuse } from '../refusals/refusals';
import { unfitNumber } from '../unfit-number';

/** How many months a period has that outside readers see figures of: whole quarters, half years or years. */
export const REPORTING_PERIODS = [3, 6, 12] as const;

/** In what timebanks differ when they report. */
export interface ReportingPolicy {
  /** Outside readers are shown no count of people under this. */
  readonly smallCountsUnder: number;
  /** The month (1 to 12) in which the year begins that is reported to funders. */
  readonly reportingYearMonth: number;
  /** The only length of period that outside readers see, so that no two of them overlap. */
  readonly reportingPeriodMonths: number;
  /** After how many days without an entry a member is on the broker's list of those to ask after. */
  readonly dormantAfterDays: number;
  /** How many days ahead birthdays stand on the broker's work list, from today (0); null: they are not looked up. */
  readonly birthdaysWithinDays: number | null;
}

/** As most schemes report: by the financial year, which begins in April. */
export const DEFAULT_REPORTING_POLICY: ReportingPolicy = {
  smallCountsUnder: 10,
  reportingYearMonth: 4,
  reportingPeriodMonths: 12,
  dormantAfterDays: 180,
  birthdaysWithinDays: null,
};

/** Enough for a card by post; far less than a year, so that nobody's birthday comes twice. */
export const MOST_BIRTHDAY_DAYS = 60;

/** Below this, a count would point at people whatever else is done. */
const LEAST_SMALL_COUNT = 5;

export function unfitReportingPolicy(policy: ReportingPolicy): CommunityRefusal | undefined {
  const { smallCountsUnder, reportingYearMonth, reportingPeriodMonths, dormantAfterDays, birthdaysWithinDays } = policy;
  return (
    unfitNumber('smallCountsUnder', smallCountsUnder, { least: LEAST_SMALL_COUNT, most: 100 }) ??
    unfitNumber('reportingYearMonth', reportingYearMonth, { least: 1, most: 12 }) ??
    unfitPeriod(reportingPeriodMonths) ??
    unfitNumber('dormantAfterDays', dormantAfterDays, { least: 1, most: 3650 }) ??
    unfitBirthdayDays(birthdaysWithinDays)
  );
}

function unfitBirthdayDays(days: number | null): CommunityRefusal | undefined {
  return days === null ? undefined : unfitNumber('birthdaysWithinDays', days, { least: 0, most: MOST_BIRTHDAY_DAYS });
}

function unfitPeriod(months: number): CommunityRefusal | undefined {
  if ((REPORTING_PERIODS as readonly number[]).includes(months)) return undefined;
  return refuse('reporting-period', { read: String(months), periods: REPORTING_PERIODS.join(', ') });
}
