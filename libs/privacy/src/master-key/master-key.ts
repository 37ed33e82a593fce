import { type KeyObject, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import { PrivacyError } from '../privacy-error';
import { IV_BYTES, KEY_BYTES, decrypt, encrypt } from '../sealing/aes-gcm';

// 32 bytes in base64, with padding.
const SHAPE = /^[A-Za-z0-9+/]{43}=$/;

/** Wraps the data keys of people. Who has it, and the file of wrapped keys, can open everything. */
export class MasterKey {
  /** Tells one master key from another without giving it away. */
  readonly check: string;
  // Truly private, so that printing a MasterKey shows nothing of it.
  readonly #wrapping: KeyObject;
  readonly #deriving: Uint8Array;

  private constructor(secret: Uint8Array) {
    // Two keys for two purposes, so that what is written down as the check says nothing of what wraps.
    this.#wrapping = createSecretKey(derived(secret, 'awr-wrapping-1'));
    this.#deriving = derived(secret, 'awr-deriving-1');
    this.check = derived(secret, 'awr-master-key-check-1').toString('base64');
  }

  /** @throws PrivacyError `master-key-malformed`, naming the source. */
  static read(text: string, source: string): MasterKey {
    const trimmed = text.trim();
    const secret = Buffer.from(trimmed, 'base64');
    // The second test refuses texts that only look like the usual way to write 32 bytes.
    if (!SHAPE.test(trimmed) || secret.toString('base64') !== trimmed) {
      throw new PrivacyError('master-key-malformed', { source });
    }
    return new MasterKey(secret);
  }

  /** A new one as text, for `read`. */
  static newText(): string {
    return randomBytes(KEY_BYTES).toString('base64');
  }

  /** A secret for another purpose, the same in every process that has the master key, and of no help in finding it. */
  secretFor(purpose: string): Buffer {
    return derived(this.#deriving, purpose);
  }

  wrap(person: string, dataKey: Uint8Array): Uint8Array {
    const { iv, text } = encrypt(this.#wrapping, dataKey, ownerOf(person));
    return Buffer.concat([iv, text]);
  }

  /** The data key; undefined where it was wrapped with another master key, or for another person. */
  unwrap(person: string, wrapped: Uint8Array): Buffer | undefined {
    const [iv, text] = [wrapped.subarray(0, IV_BYTES), wrapped.subarray(IV_BYTES)];
    return decrypt(this.#wrapping, { iv, text }, ownerOf(person));
  }
}

function ownerOf(person: string): string {
  return JSON.stringify(['awr-data-key-1', person]);
}

// The master key is random through and through, so HKDF (RFC 5869) needs no salt.
function derived(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES));
}
