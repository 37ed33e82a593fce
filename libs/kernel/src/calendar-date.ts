/** A day without a time or a zone: 2025-09-13 (ISO 8601). Sorts as text. */
export type CalendarDate = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists, written YYYY-MM-DD, from the year 1900 on: 31 February is not one. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  const parts = typeof text === 'string' ? SHAPE.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  // Every month has 28 days; asking how many more it has takes longer than all the rest.
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month));
}

/** How many days a month (1–12) of the Gregorian calendar has. */
export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day it is in Wales at an instant. */
export function dayInWales(instant: string): CalendarDate {
  return DAY_IN_WALES.format(new Date(instant));
}

// en-CA writes days as YYYY-MM-DD.
const DAY_IN_WALES = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

/** The day and the time of day in Wales at an instant, as people write it: 2025-09-13 14:30. */
export function momentInWales(instant: string): string {
  return `${dayInWales(instant)} ${TIME_IN_WALES.format(new Date(instant))}`;
}

const TIME_IN_WALES = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** The month of a day: 2025-09. */
export function monthOf(date: CalendarDate): string {
  return date.slice(0, 7);
}
