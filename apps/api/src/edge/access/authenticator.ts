import type { Actor } from '@awr/kernel';

/** Knows whose a token is; gives undefined for one that was never issued, or was revoked. */
export interface Authenticator {
  authenticate(bearer: string): Promise<Actor | undefined>;
}

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** The token of an Authorization header (RFC 6750). */
export function bearerOf(header: string | undefined): string | undefined {
  return BEARER.exec(header ?? '')?.[1];
}
