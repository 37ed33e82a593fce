import type { ReportingPolicy } from '@awr/community';
import type { CalendarDate, Instant } from '@awr/kernel';
import type { Period } from '../document/report';
import { beginningOf, dayAfter, lastOfMonth } from './days-of-period';

/** So long after a period's end late sheets still come in; what is recorded later is not in what outside readers see. */
export const DAYS_TO_SETTLE = 30;

export type OutsideRefusal = 'not-a-reporting-period' | 'reporting-period-not-settled';

/**
 * Why outside readers are not shown a period, if they are not. They see whole reporting periods, of one length, which
 * never overlap: of any two periods that overlap, the one less the other would be the days between, and they may be one
 * person's. And they see them once they are settled, always as they were then, so that today's figures less
 * yesterday's are nothing either.
 */
export function outsideRefusal(
  { from, until }: Period,
  policy: Pick<ReportingPolicy, 'reportingYearMonth' | 'reportingPeriodMonths'>,
  today: CalendarDate,
): OutsideRefusal | undefined {
  const { reportingYearMonth, reportingPeriodMonths } = policy;
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const monthsIn =
    (((month - reportingYearMonth) % reportingPeriodMonths) + reportingPeriodMonths) % reportingPeriodMonths;
  const last = new Date(Date.UTC(year, month - 1 + reportingPeriodMonths - 1, 1)).toISOString().slice(0, 10);
  if (day !== 1 || monthsIn !== 0 || until !== lastOfMonth(last)) return 'not-a-reporting-period';
  return today >= settledOn(until) ? undefined : 'reporting-period-not-settled';
}

/** From this day on the period is shown to outside readers. */
export function settledOn(until: CalendarDate): CalendarDate {
  return dayAfter(until, DAYS_TO_SETTLE + 1);
}

/** What was recorded before this moment counts. */
export function settledBefore(until: CalendarDate): Instant {
  return beginningOf(settledOn(until));
}
