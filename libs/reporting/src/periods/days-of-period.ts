import { type CalendarDate, daysIn, type Instant } from '@awr/kernel';
import type { Period } from '../document/report';

const DAY_MS = 86_400_000;

/** How many days a period has, both ends included. */
export function daysOf({ from, until }: Period): number {
  return (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;
}

/** The same days a year earlier; the 29th of February is the 28th then. */
export function yearBefore({ from, until }: Period): Period {
  return { from: dayYearBefore(from), until: dayYearBefore(until, isLastOfFebruary(until)) };
}

/** A period in parts of so many days, the last of what is left. */
export function partsOf({ from, until }: Period, days: number): Period[] {
  const parts: Period[] = [];
  for (let first = from; first <= until; first = dayAfter(first, days)) {
    const last = dayAfter(first, days - 1);
    parts.push({ from: first, until: last < until ? last : until });
  }
  return parts;
}

export function lastOfMonth(day: CalendarDate): CalendarDate {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return `${day.slice(0, 8)}${daysIn(year, month)}`;
}

export function dayAfter(day: CalendarDate, days = 1): CalendarDate {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The moment at which a day begins in Wales, where clocks go forward and back. */
export function beginningOf(day: CalendarDate): Instant {
  const midnight = Date.parse(day);
  // Wales is at UTC, or an hour ahead of it.
  const ahead = HOUR_IN_WALES.format(new Date(midnight)) === '01' ? 3_600_000 : 0;
  return `${new Date(midnight - ahead).toISOString().slice(0, -1)}000Z`;
}

const HOUR_IN_WALES = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false });

function dayYearBefore(day: CalendarDate, isLast = false): CalendarDate {
  const year = Number(day.slice(0, 4)) - 1;
  const monthAndDay = day.slice(4);
  if (monthAndDay.startsWith('-02') && (isLast || monthAndDay === '-02-29')) return `${year}-02-${daysIn(year, 2)}`;
  return `${String(year).padStart(4, '0')}${monthAndDay}`;
}

function isLastOfFebruary(day: CalendarDate): boolean {
  return day.slice(5, 7) === '02' && lastOfMonth(day) === day;
}
