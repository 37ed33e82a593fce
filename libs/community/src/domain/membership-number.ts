import { derivedId } from '@awr/kernel';

export const MOST_NUMBER_CHARACTERS = 20;
export const MOST_PREFIX_CHARACTERS = 10;

// U+2212 is the minus sign, which spreadsheets like to put for a dash; Cf are invisible marks, such as the soft hyphen.
const SPACES_DOTS_AND_DASHES = /[\s.\p{Pd}\u2212\p{Cf}]/gu;
const LETTERS_AND_DIGITS = /^[\p{L}\p{Nd}]+$/u;

/** A membership number as it is kept: `t2m 0003`, `T2M-0003` and `T2M0003` are one number. */
export function normaliseNumber(given: string): string {
  return given.normalize('NFKC').toUpperCase().normalize('NFKC').replace(SPACES_DOTS_AND_DASHES, '');
}

export function isMembershipNumber(normalised: string): boolean {
  return isLettersAndDigits(normalised, MOST_NUMBER_CHARACTERS);
}

/** What the numbers that a timebank gives out begin with, normalised. It leaves room for the digits. */
export function isNumberPrefix(normalised: string): boolean {
  return isLettersAndDigits(normalised, MOST_PREFIX_CHARACTERS);
}

function isLettersAndDigits(text: string, most: number): boolean {
  return LETTERS_AND_DIGITS.test(text) && [...text].length <= most;
}

/** A member's id follows from the number, so that a timebank gives each number once: to the stream of that id. */
export function memberIdOf(timebankId: string, number: string): string {
  return derivedId('member', timebankId, normaliseNumber(number));
}
