import { normaliseNumber } from './membership-number';

const LEAST_DIGITS = 4;
// A longer run of digits after the prefix was not counted up to: it is a phone number, or a slip.
const MOST_DIGITS = 9;

/** The number after the highest that begins with the prefix: the prefix and at least four digits. */
export function nextNumber(prefix: string, numbers: Iterable<string>): string {
  const start = normaliseNumber(prefix);
  const highest = [...numbers].reduce((most, number) => Math.max(most, countIn(normaliseNumber(number), start)), 0);
  return start + String(highest + 1).padStart(LEAST_DIGITS, '0');
}

function countIn(number: string, prefix: string): number {
  const digits = number.startsWith(prefix) ? number.slice(prefix.length) : '';
  return /^\d+$/.test(digits) && digits.length <= MOST_DIGITS ? Number(digits) : 0;
}
