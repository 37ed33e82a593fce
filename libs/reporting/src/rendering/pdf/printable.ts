/** Drawn for a letter that the font does not have, so that one sees that something is missing. */
const MISSING = '\ufffd';

/** Whether a font has a letter, by its code point. */
export type HasLetter = (codePoint: number) => boolean;

/**
 * Text as it can be printed and read out. People paste tabs and control characters, and write in letters that no one font
 * has all of; each would be drawn as an empty box, and read out as nothing.
 */
export function printable(text: string, hasLetter: HasLetter): string {
  let printed = '';
  for (const letter of text.normalize('NFC').replace(/\r\n?/g, '\n')) {
    if (letter === '\n') printed += letter;
    else if (/\p{Cc}/u.test(letter)) printed += ' ';
    // They join or direct letters, and are nothing by themselves.
    else if (/\p{Cf}|\p{Variation_Selector}/u.test(letter)) continue;
    else printed += hasLetter(letter.codePointAt(0) ?? 0) ? letter : MISSING;
  }
  return printed;
}
