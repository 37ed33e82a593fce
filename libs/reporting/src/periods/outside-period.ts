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
  { today, begun }: { readonly today: CalendarDate } & Pick<Settling, 'begun'>,
): OutsideRefusal | undefined {
  const { reportingYearMonth, reportingPeriodMonths } = policy;
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const monthsIn =
    (((month - reportingYearMonth) % reportingPeriodMonths) + reportingPeriodMonths) % reportingPeriodMonths;
  const last = new Date(Date.UTC(year, month - 1 + reportingPeriodMonths - 1, 1)).toISOString().slice(0, 10);
  if (day !== 1 || monthsIn !== 0 || until !== lastOfMonth(last)) return 'not-a-reporting-period';
  return today >= settledOn({ until, begun }) ? undefined : 'reporting-period-not-settled';
}

export interface Settling {
  /** The period's last day. */
  readonly until: CalendarDate;
  /** The day on which the ledger's first entry was recorded; undefined where it has none. */
  readonly begun?: CalendarDate | undefined;
}

/**
 * From this day on the period is shown to outside readers. A timebank that brings years of spreadsheets with it recorded
 * nothing while they went on: those years settle as long after its first entry, which never changes either.
 */
export function settledOn({ until, begun = until }: Settling): CalendarDate {
  return dayAfter(begun > until ? begun : until, DAYS_TO_SETTLE + 1);
}

/** What was recorded before this moment counts. */
export function settledBefore(settling: Settling): Instant {
  return beginningOf(settledOn(settling));
}
