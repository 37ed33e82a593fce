import { plainWords } from '../cells/plain';

const POT_NAMES = [
  'pot',
  'the pot',
  'community pot',
  'y pot',
  'pot cymunedol',
  'y pot cymunedol',
  'cronfa',
  'y gronfa',
  'cronfa gymunedol',
];

/** True where credits go to everybody's pot instead of to a member. */
export function isPot(text: string): boolean {
  return POT_NAMES.includes(plainWords(text));
}
