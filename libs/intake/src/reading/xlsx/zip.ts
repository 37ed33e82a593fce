import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { Unreadable } from '../unreadable';

const inflate = promisify(inflateRaw);

const CENTRAL_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface ZipEntry {
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly offset: number;
}

/** A zip archive (APPNOTE 6.3.10, without zip64 and encryption), as far as workbooks use it. */
export class ZipArchive {
  private constructor(
    private readonly bytes: Buffer,
    private readonly entries: ReadonlyMap<string, ZipEntry>,
    private bytesLeft: number,
  ) {}

  /** `mostUnpackedBytes` is for everything that will be read of this archive together. */
  static open(bytes: Uint8Array, mostUnpackedBytes: number): ZipArchive {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return new ZipArchive(
      buffer,
      guarded(() => readDirectory(buffer)),
      mostUnpackedBytes,
    );
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The text of one file in the archive; undefined where it has none of that name. */
  async text(name: string): Promise<string | undefined> {
    const entry = this.entries.get(name);
    if (!entry) return undefined;
    if (entry.unpackedBytes > this.bytesLeft) throw new Unreadable('file-too-large');
    const content = await unpack(this.bytes, entry);
    this.bytesLeft -= content.length;
    return content.toString('utf8');
  }
}

async function unpack(bytes: Buffer, entry: ZipEntry): Promise<Buffer> {
  const packed = guarded(() => packedContent(bytes, entry));
  const content = entry.method === STORED ? packed : await inflateAtMost(packed, entry.unpackedBytes);
  if (content.length !== entry.unpackedBytes || crc32(content) !== entry.crc) throw new Unreadable('workbook-broken');
  return content;
}

/** The directory says how large a file becomes; one that lies about it is stopped there, not believed. */
async function inflateAtMost(packed: Buffer, mostBytes: number): Promise<Buffer> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(mostBytes, 1) });
  } catch {
    throw new Unreadable('workbook-broken');
  }
}

function packedContent(bytes: Buffer, entry: ZipEntry): Buffer {
  if (bytes.readUInt32LE(entry.offset) !== LOCAL_ENTRY) throw new Unreadable('workbook-broken');
  const start = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  return bytes.subarray(start, start + entry.packedBytes);
}

function readDirectory(bytes: Buffer): Map<string, ZipEntry> {
  const end = findEnd(bytes);
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Unreadable('workbook-broken');
    const nameBytes = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameBytes).replaceAll('\\', '/');
    entries.set(name, readEntry(bytes, at));
    at += 46 + nameBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const method = bytes.readUInt16LE(at + 10);
  const isEncrypted = (bytes.readUInt16LE(at + 8) & 1) === 1;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw new Unreadable('workbook-locked-or-old');
  return {
    method,
    crc: bytes.readUInt32LE(at + 16),
    packedBytes: bytes.readUInt32LE(at + 20),
    unpackedBytes: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_BYTES - LONGEST_COMMENT);
  for (let at = bytes.length - END_BYTES; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Unreadable('workbook-broken');
}

/** Reading past the end of the bytes means that the file was cut short. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw isOutOfRange(error) ? new Unreadable('workbook-broken') : error;
  }
}

function isOutOfRange(error: unknown): boolean {
  const { code } = Object(error) as { code?: unknown };
  return code === 'ERR_OUT_OF_RANGE' || code === 'ERR_BUFFER_OUT_OF_BOUNDS';
}
