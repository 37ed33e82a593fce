// Zero-width characters, the soft hyphen, byte order marks and direction marks: pasted from web pages, seen by nobody.
const EDGES = /^[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+|[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]+$/g;
const PLAIN = /^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/;
const ODD_SPACES_AND_CONTROLS =
  /[\u00A0\u2000-\u200A\u202F\u205F\u3000]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/**
 * What a cell says: composed (NFC), without blanks and invisible characters at the ends, with every kind of space as a
 * plain one. Line ends inside are kept as LF, since notes have paragraphs.
 */
export function tidy(text: string): string {
  if (text === '' || PLAIN.test(text)) return text;
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(ODD_SPACES_AND_CONTROLS, ' ').replace(EDGES, '');
}
