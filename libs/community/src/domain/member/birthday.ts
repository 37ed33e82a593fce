import { type CalendarDate, daysIn } from '@awr/kernel';
import { refuse, type CommunityRefusal } from '../refusals/refusals';

/**
 * The day of the year on which somebody has their birthday: --05-14 (ISO 8601:2000 §5.2.1.3, gMonthDay of XML Schema).
 * There is no room in it for a year: to wish somebody well nobody needs their age (docs/decisions/0089).
 */
export type Birthday = string;

const SHAPE = /^--(\d{2})-(\d{2})$/;
const LEAP_DAY: Birthday = '--02-29';
// One in which every birthday comes.
const A_LEAP_YEAR = 2024;

export function isBirthday(text: string): text is Birthday {
  const [, month, day] = SHAPE.exec(text) ?? [];
  return month !== undefined && hasDay(Number(month), Number(day));
}

/** Undefined where no year has such a day. */
export function birthdayOf(month: number, day: number): Birthday | undefined {
  return hasDay(month, day) ? `--${twoDigits(month)}-${twoDigits(day)}` : undefined;
}

/** The birthdays that are kept on a day. In a year without a 29 February those of the 29th are kept on the 28th. */
export function birthdaysOn(date: CalendarDate): Birthday[] {
  const birthday = `-${date.slice(4)}`;
  const year = Number(date.slice(0, 4));
  return birthday === '--02-28' && daysIn(year, 2) === 28 ? [birthday, LEAP_DAY] : [birthday];
}

export function unfitBirthday(birthday: string | undefined): CommunityRefusal | undefined {
  return birthday === undefined || isBirthday(birthday) ? undefined : refuse('birthday-unusable');
}

function hasDay(month: number, day: number): boolean {
  const isMonth = Number.isInteger(month) && month >= 1 && month <= 12;
  return isMonth && Number.isInteger(day) && day >= 1 && day <= daysIn(A_LEAP_YEAR, month);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
