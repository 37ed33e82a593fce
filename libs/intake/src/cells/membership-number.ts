import { MOST_NUMBER_CHARACTERS, isMembershipNumber, normaliseNumber } from '@awr/community';
import { type Problem, problem } from '../problems/problem';

/** A membership number as it is kept, from any way of writing it. */
export function readMembershipNumber(text: string): string | Problem {
  const number = normaliseNumber(text);
  if (number === '') return problem('number-missing', text);
  return isMembershipNumber(number) ? number : problem('number-unreadable', text, { most: MOST_NUMBER_CHARACTERS });
}

/** Spreadsheet programs take the leading zeros of a number that is all digits: 0017 becomes 17. */
export function withoutLeadingZeros(number: string): string {
  return /^\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : number;
}

/** With letters that look like digits made digits, to find what somebody meant: T2MOOl7 for T2M0017. */
export function lookAlike(number: string): string {
  return number.replace(/O/g, '0').replace(/[IL]/g, '1');
}
