// C0 and C1 controls, and what Unicode counts as the end of a line or a paragraph.
const BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/** What changes the direction in which text is read can show a person other words than a program reads. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const HALF_CHARACTERS = /\p{Surrogate}/gu;

/**
 * In a comment, `;` begins another, `|` parts a payee from a note, `,` ends hledger's tags (and so begins the next),
 * and `[2025-01-01]` changes a posting's date in both programs. Each is shown as a look-alike that means nothing.
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = { ';': '·', '|': '¦', ',': '‚', '[': '(', ']': ')' };

/** Ids, dates and most single words: nearly all that is ever written. */
const HARMLESS = /^[A-Za-z0-9:._-]*$/;

/**
 * Words that somebody typed, as they may stand after a tag in a journal: one line, nothing that hledger or ledger
 * would read as more than text. Empty where nothing is left.
 */
export function journalText(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(HALF_CHARACTERS, '\ufffd')
    .replace(BREAKS, ' ')
    .replace(DIRECTIONS, '')
    .replace(/[;|,[\]]/g, (mark) => LOOK_ALIKES[mark]!)
    .replace(/\s+/g, ' ')
    .trim();
}
