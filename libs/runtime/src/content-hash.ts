import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Tells whether two askings are the same: the first 128 bits of SHA-256 over the RFC 8785 form, in base64url. */
export function contentHash(content: unknown): string {
  return hash('sha256', canonicalize(content) ?? 'null', 'base64url').slice(0, 22);
}
