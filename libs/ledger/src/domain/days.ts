import { type CalendarDate, daysIn } from '@awr/kernel';

const DAY_MS = 86_400_000;

/** So many days later, or earlier where it is below zero; days of the calendar, whatever the clocks do. */
export function plusDays(day: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last of that month where it has no such day: 31 August + 6 is 28 February. */
export function plusMonths(day: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = daysIn(first.getUTCFullYear(), first.getUTCMonth() + 1);
  return new Date(first.getTime() + (Math.min(date, last) - 1) * DAY_MS).toISOString().slice(0, 10);
}
