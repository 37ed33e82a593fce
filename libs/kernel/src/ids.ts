import { createHash, randomUUIDv7 } from 'node:crypto';
import { v5 } from 'uuid';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

// Fixed for ever: ids derived with it are in the log.
const AWR_NAMESPACE = '6f3ac1d2-61a7-5f0e-9d0b-6177722e7761';

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
  return v5(JSON.stringify(parts), AWR_NAMESPACE);
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
