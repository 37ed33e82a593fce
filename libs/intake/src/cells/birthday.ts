import { type Birthday, birthdayOf } from '@awr/community';
import { daysIn } from '@awr/kernel';
import { type Problem, problem } from '../problems/problem';
import { type WrittenDay, readWrittenDay } from './written-day';

// As Awr's own tables have it, where an apostrophe keeps a spreadsheet from reckoning with it.
const AS_EXPORTED = /^'?--(\d{2})-?(\d{2})$/;

/**
 * A birthday: day and month, the day first. A year that stands there is not kept, since spreadsheets put one to every
 * day. Undefined where the cell is empty.
 */
export function readBirthday(text: string): Birthday | undefined | Problem {
  if (text === '' || /^[-–—]$/.test(text)) return undefined;
  const [, month, day] = AS_EXPORTED.exec(text) ?? [];
  const written = month ? { day: Number(day), month: Number(month), year: undefined } : readWrittenDay(text);
  if (!written) return problem('birthday-unreadable', text);
  const birthday = birthdayOf(written.month, written.day);
  return birthday === undefined || !isInItsYear(written) ? problem('birthday-impossible', text) : birthday;
}

/** False for 29/02/1955. Of a year of two digits nobody knows the century. */
function isInItsYear({ day, month, year }: WrittenDay): boolean {
  return !year || year.hasTwoDigits || day <= daysIn(year.number, month);
}
