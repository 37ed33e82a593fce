// Zero-width characters, the soft hyphen, byte order marks and direction marks: pasted from web pages, seen by nobody.
const EDGES = /^[\s\u00AD\u200B-\u200F\u2060\uFEFF]+|[\s\u00AD\u200B-\u200F\u2060\uFEFF]+$/g;
/** Nothing to tidy: by far the most cells. */
const PLAIN = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** They turn the direction of the text around them, so that a name could show as another (UAX #9). */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const ODD_SPACES_AND_CONTROLS = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]|(?![\t\n])\p{Cc}/gu;

/**
 * What a cell says: composed (NFC), without blanks and invisible characters at the ends, with every kind of space as a
 * plain one. Line ends inside are kept as LF, since notes have paragraphs.
 */
export function tidy(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  const lines = text.normalize('NFC').replace(LINE_ENDS, '\n').replace(TURNING, '');
  return lines.replace(ODD_SPACES_AND_CONTROLS, ' ').replace(EDGES, '');
}
