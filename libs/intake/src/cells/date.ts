import { type CalendarDate, isCalendarDate } from '@awr/kernel';
import { type Problem, problem } from '../problems/problem';
import { type WrittenDay, readWrittenDay } from './written-day';

// Timebanking began about 1980 (Edgar Cahn's time dollars); an earlier day is a slip of the pen.
const EARLIEST: CalendarDate = '1980-01-01';
/** How far ahead a year of two digits may lie before it is taken for one of the last century. */
const YEARS_AHEAD = 10;

/** A day up to and including today. */
export function readDate(text: string, today: CalendarDate): CalendarDate | Problem {
  if (text === '') return problem('date-missing');
  const written = readWrittenDay(text);
  if (!written) return problem('date-unreadable', text);
  if (!written.year) return problem('date-without-year', text);
  const date = calendarDate(written, today);
  if (!isCalendarDate(date)) return problem(monthsSwapped(written) ? 'date-month-first' : 'date-impossible', text);
  if (date > today) return problem('date-in-future', text, { date, today });
  return date < EARLIEST ? problem('date-too-early', text, { date, earliest: EARLIEST }) : date;
}

/** True for text that is a date wherever it stands: it has a year, or a month by its name. */
export function isSurelyDate(text: string): boolean {
  const written = readWrittenDay(text);
  return (
    written !== undefined && (/\p{L}/u.test(text) || (written.year !== undefined && !/^\d+(?:\.\d+)?$/.test(text)))
  );
}

function calendarDate({ day, month, year }: WrittenDay, today: CalendarDate): string {
  const full = year?.hasTwoDigits ? century(year.number, today) + year.number : (year?.number ?? 0);
  return [String(full).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function century(year: number, today: CalendarDate): number {
  return 2000 + year > Number(today.slice(0, 4)) + YEARS_AHEAD ? 1900 : 2000;
}

/** True for 04/25/2025, which American programs write. */
function monthsSwapped({ day, month }: WrittenDay): boolean {
  return month > 12 && month <= 31 && day <= 12;
}
