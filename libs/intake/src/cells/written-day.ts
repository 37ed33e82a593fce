import { dayOfSerial } from '../reading/xlsx/serial';
import { monthNamed } from './month';

/** A day as somebody wrote it, before it is known whether there is such a day. */
export interface WrittenDay {
  readonly day: number;
  readonly month: number;
  /** Undefined where it was left out. */
  readonly year: Year | undefined;
}

export interface Year {
  readonly number: number;
  readonly hasTwoDigits: boolean;
}

const SEPARATOR = String.raw`[\s./,‐-―-]+`;
// Ordinals: 4th, 1st; 1af, 2il, 3ydd, 4ydd, 5ed, 11eg, 19eg, 20fed.
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|edd|fed|ed|eg|ain)?`;
const YEAR = String.raw`['’]?(\d{4}|\d{2})`;
const MONTH = String.raw`(?:(?:of|o)\s+)?([\p{L}]{3,})\.?`;
const DAY_FIRST = new RegExp(`^${DAY}${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}${YEAR})?$`, 'iu');
const DAY_THEN_NAME = new RegExp(`^${DAY}(?:${SEPARATOR})?${MONTH}(?:(?:${SEPARATOR})?${YEAR})?$`, 'iu');
const NAME_THEN_DAY = new RegExp(`^${MONTH}(?:${SEPARATOR})?${DAY}(?:${SEPARATOR}${YEAR})?$`, 'iu');
const YEAR_FIRST = new RegExp(`^(\\d{4})(?:${SEPARATOR})(\\d{1,2})(?:${SEPARATOR})(\\d{1,2})$`, 'u');
const DIGITS_ONLY = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const TIME_OF_DAY = /[T\s]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|[ap]\.?m\.?)?$/i;
const WEEKDAY =
  /^(?:(?:dydd|dy)\s+)?(?:mon|tue|wed|thu|fri|sat|sun|llun|maw|mer|iau|gwe|sad|sul)[\p{L}]*\.?[,\s]+(?=\d|\p{L}+\s+\d)/iu;
const SERIAL = /^\d{5}(?:\.\d+)?$/;

/** Reads a day, the day of the month first where the month is not in words; undefined where it is not a date. */
export function readWrittenDay(text: string): WrittenDay | undefined {
  const day = text.replace(TIME_OF_DAY, '').replace(WEEKDAY, '').trim();
  return yearFirst(day) ?? inDigits(day) ?? dayFirst(day) ?? withMonthName(day);
}

function yearFirst(text: string): WrittenDay | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? DIGITS_ONLY.exec(text) ?? [];
  return year === undefined ? undefined : { day: Number(day), month: Number(month), year: readYear(year) };
}

/** The number that a spreadsheet program keeps for a day, where the column lost its date format. */
function inDigits(text: string): WrittenDay | undefined {
  const day = SERIAL.test(text) ? dayOfSerial(Number(text)) : undefined;
  return day === undefined ? undefined : yearFirst(day);
}

function dayFirst(text: string): WrittenDay | undefined {
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  return day === undefined ? undefined : { day: Number(day), month: Number(month), year: readYear(year) };
}

function withMonthName(text: string): WrittenDay | undefined {
  const [, dayBefore, nameAfter, yearAfter] = DAY_THEN_NAME.exec(text) ?? [];
  const [, nameBefore, dayAfter, yearLast] = NAME_THEN_DAY.exec(text) ?? [];
  const month = monthNamed(nameAfter ?? nameBefore ?? '');
  return month === undefined
    ? undefined
    : { day: Number(dayBefore ?? dayAfter), month, year: readYear(yearAfter ?? yearLast) };
}

function readYear(digits: string | undefined): Year | undefined {
  return digits === undefined ? undefined : { number: Number(digits), hasTwoDigits: digits.length === 2 };
}
