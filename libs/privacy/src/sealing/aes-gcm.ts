import { type KeyObject, createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

// NIST SP 800-38D: a 96-bit iv may be drawn at random as long as one key seals fewer than 2^32 texts.
const CIPHER = 'aes-256-gcm';
export const IV_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

export interface Encrypted {
  readonly iv: Uint8Array;
  /** The cipher text followed by the tag. */
  readonly text: Uint8Array;
}

/** Encrypts, and binds the outcome to what it is for: it opens only with the same words. */
export function encrypt(key: KeyObject, plain: Uint8Array, boundTo: string): Encrypted {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(boundTo));
  const text = [cipher.update(plain), cipher.final()];
  return { iv, text: Buffer.concat([...text, cipher.getAuthTag()]) };
}

/** The plain bytes; undefined where the key is another, or a single bit of the text or of its binding was changed. */
export function decrypt(key: KeyObject, { iv, text }: Encrypted, boundTo: string): Buffer | undefined {
  // OpenSSL would take a shorter tag too, and a shorter tag is easier to guess.
  if (iv.length !== IV_BYTES || text.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(boundTo));
  decipher.setAuthTag(text.subarray(text.length - TAG_BYTES));
  try {
    const plain = decipher.update(text.subarray(0, text.length - TAG_BYTES));
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
}
