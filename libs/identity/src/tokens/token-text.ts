import { hash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

// The prefix lets scanners of code and logs find a token that leaked. The id is a UUID without its dashes; the secret,
// in base64url, may itself hold an underscore.
const SHAPE = /^awr_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** A token as its holder has it. Never written to the log, to a file, or to what Awr says of its work. */
export interface TokenParts {
  readonly tokenId: string;
  readonly secret: string;
}

export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function tokenText({ tokenId, secret }: TokenParts): string {
  return `awr_${tokenId.replaceAll('-', '')}_${secret}`;
}

/** Undefined where the text does not look like a token. */
export function tokenParts(text: string): TokenParts | undefined {
  const found = SHAPE.exec(text);
  if (!found) return undefined;
  return { tokenId: found.slice(1, 6).join('-'), secret: found[6]! };
}

/**
 * What Awr keeps of a secret. One round of SHA-256 is enough: slow hashes (argon2, bcrypt) protect passwords, which
 * people choose and others can guess, while a secret of 256 random bits can't be guessed at any speed.
 */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'base64url');
}

/** Compares in the same time wherever the first difference is. */
export function isSecretOf(kept: string, secret: string): boolean {
  const [one, other] = [Buffer.from(kept), Buffer.from(hashOf(secret))];
  return one.length === other.length && timingSafeEqual(one, other);
}
