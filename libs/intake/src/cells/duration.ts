import { MINUTES_IN_A_CREDIT, type Minutes } from '@awr/kernel';
import { type Problem, problem } from '../problems/problem';
import { isSurelyDate } from './date';
import { plain } from './plain';
import { writtenAmount } from './written-amount';

export interface DurationLimits {
  readonly mostMinutes: Minutes;
}

/** A length of time, or a number of credits (hours), as whole minutes; more than none. */
export function readDuration(text: string, { mostMinutes }: DurationLimits): Minutes | Problem {
  if (text === '') return problem('amount-missing');
  const written = plain(text).replace(/\s+/g, ' ');
  const isNegative = /^[-−–] ?(?=[\d.,½¼¾])|^\(.*\)$/.test(text);
  const amount = writtenAmount(isNegative ? written.replace(/^[-−–] ?|[()]/g, '') : written);
  if (!amount) return problem(isSurelyDate(text) ? 'amount-is-date' : 'amount-unreadable', text);
  const minutes = amount.parts * MINUTES_IN_A_CREDIT;
  if (isNegative || minutes === 0) return problem('amount-not-positive', text);
  if (minutes % amount.ofHour !== 0) return problem('amount-not-whole-minutes', text);
  const whole = minutes / amount.ofHour;
  return whole > mostMinutes
    ? problem('amount-too-large', text, { mostHours: mostMinutes / MINUTES_IN_A_CREDIT })
    : whole;
}

/**
 * True for an amount such as 1.30 that was read as 1.3 hours (78 minutes) but may have been meant as an hour and a
 * half: quarters of an hour are what people write in decimals.
 */
export function mayBeClockTime(text: string, minutes: Minutes): boolean {
  const [, decimals] = /^\d*[.,](\d{1,2})$/.exec(text) ?? [];
  return decimals !== undefined && minutes % 15 !== 0 && Number(decimals.padEnd(2, '0')) < 60;
}
