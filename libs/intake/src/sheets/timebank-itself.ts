import { plainWords } from '../cells/plain';

const ITSELF = ['timebank', 'the timebank', 'time bank', 'the time bank', 'banc amser', 'y banc amser'];

/** True where it is the timebank itself that gives, and not a member: then it thanks for hours. */
export function isTimebank(text: string): boolean {
  return ITSELF.includes(plainWords(text));
}
