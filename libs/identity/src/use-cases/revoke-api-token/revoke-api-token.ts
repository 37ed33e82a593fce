import type { Actor, CalendarDate } from '@awr/kernel';
import { refuse } from '../../domain/refusals/refusals';
import { mayGrant } from '../../domain/scope';
import { type ApiTokenRevoked, apiTokenRevoked } from '../../domain/token-events';
import { tidied, unfitReason } from '../../domain/token-words';
import type { Tokens } from '../../domain/tokens';
import type { Outcome } from '../outcome';

export interface RevokeApiToken {
  readonly type: 'RevokeApiToken';
  readonly tokenId: string;
  /** It stays in the log for ever, so it must not tell of a person. */
  readonly reason?: string;
  readonly today: CalendarDate;
  readonly by: Actor;
}

/** Lets the holder of a token in no longer, from now on. */
export function revokeApiToken(command: RevokeApiToken, tokens: Tokens): Outcome<ApiTokenRevoked> {
  const { tokenId, reason, today, by } = command;
  const token = tokens.get(tokenId);
  // Whoever could not have given it out does not learn that it is there.
  if (!token || !mayGrant(by, token)) return refuse('token-unknown');
  const unfit = unfitReason(reason);
  if (unfit) return unfit;
  if (token.revokedOn !== undefined) return refuse('token-already-revoked', { revokedOn: token.revokedOn });
  const why = tidied(reason ?? '');
  return [apiTokenRevoked({ tokenId, revokedOn: today, ...(why !== '' && { reason: why }) })];
}
