import type { Wording } from '@awr/kernel';
import type { Details } from './problem';

/** What is said of a problem: what is the matter, and what to do. `value` is what was read. */
export interface Explanation {
  readonly says: Said;
  readonly mend: Said;
}

export type Said = Wording | ((details: Details & { readonly value: string }) => Wording);

export function said(words: Said, details: Details, value: string): Wording {
  return typeof words === 'function' ? words({ ...details, value: shortened(value) }) : words;
}

const LONGEST_QUOTE = 60;

/** What was read, as far as it helps to find it. */
function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  const characters = Array.from(line);
  return characters.length <= LONGEST_QUOTE ? line : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}
