import { hash, randomUUIDv7 } from 'node:crypto';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// Fixed for ever: ids derived with it are in the log.
const AWR_NAMESPACE = Buffer.from('6f3ac1d261a75f0e9d0b6177722e7761', 'hex');
// The first hexadecimal digit of a UUID's fourth part is one of these (RFC 9562, variant).
const VARIANT = '89ab';

/** A new UUIDv7: sorts by the time it was made. */
export function newId(): string {
  return randomUUIDv7();
}

/** True for a UUID written in lower case. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && UUID.test(text);
}

/** The same id for the same parts, always (UUIDv5): what follows from a cause is named by it, so twice is once. */
export function derivedId(...parts: string[]): string {
  const hex = hash('sha1', Buffer.concat([AWR_NAMESPACE, Buffer.from(JSON.stringify(parts))]));
  const variant = VARIANT[parseInt(hex[16]!, 16) & 3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function sha256(content: string | Uint8Array): Buffer {
  return hash('sha256', content, 'buffer');
}
