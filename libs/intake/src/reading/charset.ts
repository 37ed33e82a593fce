import { type OneByteCharset, oneByteCharset } from './one-byte-charset';
import { Unreadable } from './unreadable';

export type Charset = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | OneByteCharset;

export interface Decoded {
  readonly text: string;
  readonly charset: Charset;
}

const MARKS: readonly { readonly charset: Charset; readonly bytes: readonly number[]; readonly label: string }[] = [
  { charset: 'utf-8-bom', bytes: [0xef, 0xbb, 0xbf], label: 'utf-8' },
  { charset: 'utf-16le', bytes: [0xff, 0xfe], label: 'utf-16le' },
  { charset: 'utf-16be', bytes: [0xfe, 0xff], label: 'utf-16be' },
];

/**
 * Text from bytes, by strict rules instead of guesses: a byte order mark decides; bytes that are valid UTF-8 are UTF-8
 * (other text is so only by a freak of chance); anything else is what older programs save, a byte a letter.
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = MARKS.find((each) => each.bytes.every((byte, place) => bytes[place] === byte));
  const text = mark ? new TextDecoder(mark.label).decode(bytes) : undefined;
  const decoded = text !== undefined && mark ? { text, charset: mark.charset } : decodeUnmarked(bytes);
  if (decoded.text.includes('\0')) throw new Unreadable('file-not-text');
  return decoded;
}

function decodeUnmarked(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), charset: 'utf-8' };
  } catch {
    const charset = oneByteCharset(bytes);
    return { text: new TextDecoder(charset).decode(bytes), charset };
  }
}

/** Bytes from text that was read in the same charset, so that nothing in it is missing from the charset. */
export function encode(text: string, charset: Charset): Buffer {
  switch (charset) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
    default:
      return Buffer.from(Array.from(text, (character) => bytesOf(charset).get(character) ?? QUESTION_MARK));
  }
}

const QUESTION_MARK = 0x3f;
const bytesByCharacter = new Map<OneByteCharset, ReadonlyMap<string, number>>();

function bytesOf(charset: OneByteCharset): ReadonlyMap<string, number> {
  const known = bytesByCharacter.get(charset);
  if (known) return known;
  const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const characters = Array.from(new TextDecoder(charset).decode(everyByte));
  const bytes = new Map(characters.map((character, byte) => [character, byte]));
  bytesByCharacter.set(charset, bytes);
  return bytes;
}
