import { hash } from 'node:crypto';
import { WordedError } from '@awr/kernel';

/** Names bytes by what they are: their SHA-256, in hexadecimal. */
export type BlobId = string;

/**
 * Keeps what is too large for an event: the event names it by its id, so whoever trusts the log can tell whether the
 * bytes are the ones that it meant. Nothing in it ever changes. What is personal is sealed before it comes here.
 */
export interface BlobStore {
  /** Keeps bytes, on disk when it resolves; the same bytes twice are kept once. @throws StoreUnavailable */
  put(bytes: Uint8Array): Promise<BlobId>;
  /**
   * The bytes, once it is certain that they are what was kept; undefined where there are none of that name.
   * @throws BlobDamaged; StoreUnavailable
   */
  get(id: BlobId): Promise<Buffer | undefined>;
  has(id: BlobId): Promise<boolean>;
  /** Lets go of the bytes for good; of what is not there, too. */
  delete(id: BlobId): Promise<void>;
  /** Every id, in order. What is put or deleted meanwhile may be in it or not. */
  ids(): AsyncIterable<BlobId>;
  close(): Promise<void>;
}

export function blobIdOf(bytes: Uint8Array): BlobId {
  return hash('sha256', bytes, 'hex');
}

export function isBlobId(text: string): text is BlobId {
  return /^[0-9a-f]{64}$/.test(text);
}

/** What is kept under an id is not what was put there. */
export class BlobDamaged extends WordedError {
  override readonly name = 'BlobDamaged';

  constructor(
    readonly id: BlobId,
    /** A file, or a server's table. */
    readonly where: string,
  ) {
    super({
      cy: `Mae’r hyn a gedwir yn ${where} wedi newid ers ei gadw: adferwch ef o’r copi wrth gefn diweddaraf.`,
      en: `What is kept in ${where} has changed since it was put there: restore it from the newest backup.`,
    });
  }
}

/** @throws BlobDamaged */
export function checked(id: BlobId, bytes: Buffer, where: string): Buffer {
  if (blobIdOf(bytes) !== id) throw new BlobDamaged(id, where);
  return bytes;
}
