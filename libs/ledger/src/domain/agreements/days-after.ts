import type { CalendarDate } from '@awr/kernel';

/** The day so many days after another. Days are counted, not hours, so a change of the clocks changes nothing. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The day that a number of days leads to; undefined for never. */
export function dueAfter(day: CalendarDate, days: number | null): CalendarDate | undefined {
  return days === null ? undefined : daysAfter(day, days);
}
