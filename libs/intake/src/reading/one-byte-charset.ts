/** What programs save in that know no UTF-8, by the labels of the WHATWG's Encoding Standard. */
export type OneByteCharset = 'windows-1252' | 'macintosh' | 'iso-8859-14';

/** Bytes that are no letter in Windows-1252, and that programs on Windows therefore never write. */
const NOT_IN_WINDOWS = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** á, â, ï and ô of the old Macintosh, which in Windows-1252 are ‡, ‰, • and ™: these stand in no word. */
const MACINTOSH_LETTERS = new Set([0x87, 0x89, 0x95, 0x99]);
/** Ŵ, Ŷ, ŵ and ŷ of the Celtic charset, which elsewhere are the Icelandic Ð, Þ, ð and þ. */
const CELTIC_LETTERS = new Set([0xd0, 0xde, 0xf0, 0xfe]);

/**
 * In which charset of one byte a letter text is. Nearly always what older Windows programs save; the others are told by bytes
 * that mean nothing sensible in that, so that no name comes in as `Si‰n` or `Tðr`.
 */
export function oneByteCharset(bytes: Uint8Array): OneByteCharset {
  const isMacintosh = (byte: number, place: number) =>
    NOT_IN_WINDOWS.has(byte) ||
    (MACINTOSH_LETTERS.has(byte) && isLetter(bytes[place - 1]) && isLetter(bytes[place + 1]));
  if (bytes.some(isMacintosh)) return 'macintosh';
  const isCeltic = bytes.some((byte) => CELTIC_LETTERS.has(byte)) && bytes.every((byte) => byte < 0x80 || byte > 0x9f);
  return isCeltic ? 'iso-8859-14' : 'windows-1252';
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
