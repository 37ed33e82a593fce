import { createHmac, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problems/problem';

const SEAL_BYTES = 12;

/**
 * Where a list goes on, as opaque text. It is sealed, so that nobody comes to depend on what is in it, and bound to
 * the list that it was given for.
 */
export class Cursors {
  constructor(private readonly secret: Buffer) {}

  /** @param list what it was given for: the path and the filters. */
  write(list: string, place: unknown): string {
    const text = Buffer.from(JSON.stringify(place));
    return Buffer.concat([this.seal(list, text), text]).toString('base64url');
  }

  read(list: string, cursor: string): unknown {
    const bytes = Buffer.from(cursor, 'base64url');
    const [seal, text] = [bytes.subarray(0, SEAL_BYTES), bytes.subarray(SEAL_BYTES)];
    const isOurs = seal.length === SEAL_BYTES && timingSafeEqual(seal, this.seal(list, text));
    if (!isOurs || bytes.toString('base64url') !== cursor) throw new Problem('cursor-invalid');
    return JSON.parse(text.toString());
  }

  private seal(list: string, text: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(`${list}\n`).update(text).digest().subarray(0, SEAL_BYTES);
  }
}
