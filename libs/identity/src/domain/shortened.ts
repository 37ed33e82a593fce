const MOST_SHOWN_CHARACTERS = 40;
const HALF_A_SURROGATE_PAIR = /\p{Cs}/gu;

/** Enough of what was read for a person to know it again, and nothing that can't be shown. */
export function shortened(read: string): string {
  const characters = [...read.replace(HALF_A_SURROGATE_PAIR, '\uFFFD')];
  if (characters.length <= MOST_SHOWN_CHARACTERS) return characters.join('');
  return `${characters.slice(0, MOST_SHOWN_CHARACTERS).join('')}…`;
}
