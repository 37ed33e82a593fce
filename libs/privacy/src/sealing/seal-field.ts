import type { KeyObject } from 'node:crypto';
import { type Sealed, invariant } from '@awr/kernel';
import { PrivacyError } from '../privacy-error';
import { decrypt, encrypt } from './aes-gcm';

/** Seals one personal field of one event under its person's data key. */
export function sealField(key: KeyObject, person: string, eventId: string, field: string, plain: unknown): Sealed {
  const { iv, text } = encrypt(key, padded(plain), placeOf(person, eventId, field));
  return { sealed: 1, person, iv: base64(iv), text: base64(text) };
}

/** @throws PrivacyError `seal-broken` where the seal was changed, or belongs to another event, field or person. */
export function openField(key: KeyObject, sealed: Sealed, eventId: string, field: string): unknown {
  const [iv, text] = [bytes(sealed.iv), bytes(sealed.text)];
  const plain = iv && text && decrypt(key, { iv, text }, placeOf(sealed.person, eventId, field));
  if (!plain) throw new PrivacyError('seal-broken', { eventId, field });
  return JSON.parse(plain.toString('utf8'));
}

// A JSON array, so that no two places are ever written alike.
function placeOf(person: string, eventId: string, field: string): string {
  return JSON.stringify(['awr-sealed-field-1', person, eventId, field]);
}

// In a small community the length of a name may tell whose it is, also after the person was erased. So the JSON is
// filled up with spaces, which JSON allows at its end, to a whole number of this many bytes.
const PADDED_TO_BYTES = 32;

function padded(plain: unknown): Buffer {
  const json = JSON.stringify(plain) as string | undefined;
  invariant(json !== undefined, 'a personal field has no value that JSON can hold');
  const length = Math.ceil(Buffer.byteLength(json) / PADDED_TO_BYTES) * PADDED_TO_BYTES;
  const filled = Buffer.alloc(length, ' ');
  filled.write(json);
  return filled;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Undefined unless written as `base64` writes it: Node reads over what is not base64, so many texts give one value. */
function bytes(text: unknown): Buffer | undefined {
  if (typeof text !== 'string') return undefined;
  const read = Buffer.from(text, 'base64');
  return read.toString('base64') === text ? read : undefined;
}
