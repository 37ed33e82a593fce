import { type Problem, problem } from '../problems/problem';

const FEWEST_DIGITS = 6;
/** Two numbers, with their country codes. */
const MOST_DIGITS = 30;

/** A telephone number, written as it was; undefined where the cell is empty. */
export function readPhone(text: string): string | undefined | Problem {
  if (text === '' || /^[-–—]$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > MOST_DIGITS) return problem('phone-unreadable', text);
  return withLeadingZero(text, digits);
}

/** Spreadsheet programs take a number's leading zero away: 7700900123 was 07700900123. */
function withLeadingZero(text: string, digits: string): string {
  return /^[1-9]\d{9}$/.test(text) && digits.length === 10 ? `0${text}` : text;
}
