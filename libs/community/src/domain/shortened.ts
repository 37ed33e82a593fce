const MOST_CHARACTERS_SHOWN = 40;

/** What was read, as far as it helps to find it again: a refusal never carries a whole file back. */
export function shortened(read: string): string {
  const characters = [...read];
  return characters.length <= MOST_CHARACTERS_SHOWN ? read : `${characters.slice(0, MOST_CHARACTERS_SHOWN).join('')}…`;
}
