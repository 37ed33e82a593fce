import { crc32, deflateRawSync } from 'node:zlib';

const VERSION = 20;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** Midnight on 1 January 1980, the first moment that a zip can name: the same rows make the same bytes. */
const NO_TIME = 0;
const FIRST_DAY = 0x21;

interface Packed {
  readonly name: Buffer;
  readonly content: Buffer;
  /** The fields that the local header and the directory have in common. */
  readonly fields: Buffer;
}

/** A zip archive of small files. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = pack(name, text);
    const local = Buffer.concat([signature(0x04034b50), packed.fields, packed.name, packed.content]);
    locals.push(local);
    directory.push(directoryEntry(packed, offset));
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...locals, entries, end(directory.length, entries.length, offset)]);
}

function pack(name: string, text: string): Packed {
  const [bytes, nameBytes] = [Buffer.from(text, 'utf8'), Buffer.from(name, 'utf8')];
  const content = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  for (const [at, value] of [
    [0, VERSION],
    [2, UTF8_NAMES],
    [4, DEFLATED],
    [6, NO_TIME],
    [8, FIRST_DAY],
  ] as const) {
    fields.writeUInt16LE(value, at);
  }
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(nameBytes.length, 22);
  return { name: nameBytes, content, fields };
}

function directoryEntry({ name, fields }: Packed, offset: number): Buffer {
  const place = Buffer.alloc(14);
  place.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([VERSION, 0]);
  return Buffer.concat([signature(0x02014b50), madeBy, fields, place, name]);
}

function end(count: number, directoryBytes: number, directoryOffset: number): Buffer {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(count, 4);
  fields.writeUInt16LE(count, 6);
  fields.writeUInt32LE(directoryBytes, 8);
  fields.writeUInt32LE(directoryOffset, 12);
  return Buffer.concat([signature(0x06054b50), fields]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
