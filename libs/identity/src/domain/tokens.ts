import { type CalendarDate, type Steps, invariant } from '@awr/kernel';
import type { ApiTokenIssued, TokenEvent } from './token-events';

/** Every token that was ever issued, by id. */
export type Tokens = Map<string, Token>;

export type Token = ApiTokenIssued['data'] & {
  readonly revokedOn?: CalendarDate;
  readonly reason?: string;
};

export function noTokens(): Tokens {
  return new Map();
}

/** What each event means for the state. */
export const tokenSteps: Steps<Tokens, TokenEvent> = {
  ApiTokenIssued: (tokens, issued) => tokens.set(issued.tokenId, issued),

  ApiTokenRevoked: (tokens, revoked) => {
    const token = tokens.get(revoked.tokenId);
    invariant(token, `token ${revoked.tokenId} was revoked before it was issued`);
    return tokens.set(revoked.tokenId, { ...token, ...revoked });
  },
};
