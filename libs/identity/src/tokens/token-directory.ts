import { type Actor, type Clock, dayInWales, instant } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import type { Token } from '../domain/tokens';
import { API_TOKENS_ID, apiTokens } from '../identity.decider';
import { isSecretOf, tokenParts } from './token-text';

/** Why a token does not let its holder in. For counting and for the operator; whoever asks learns only that it didn't. */
export type TurnedAway = 'malformed' | 'unknown' | 'wrong-secret' | 'revoked' | 'expired';

export type Recognition = { readonly actor: Actor } | { readonly turnedAway: TurnedAway };

/** How an actor's id begins that is a token's. */
const TOKEN = 'token:';

/**
 * Knows whose a token is, from the state that the runtime keeps in memory. That state is an index by id already, so
 * nothing else is cached, and a revocation holds from the moment it was decided.
 */
export class TokenDirectory {
  constructor(
    private readonly execution: Pick<Execution, 'look'>,
    private readonly clock: Clock,
  ) {}

  /** The holder of a token, if it lets them in. */
  async authenticate(bearer: string): Promise<Actor | undefined> {
    const recognition = await this.recognise(bearer);
    return 'actor' in recognition ? recognition.actor : undefined;
  }

  /** The holder of a token, or why it does not let them in. */
  async recognise(bearer: string): Promise<Recognition> {
    const parts = tokenParts(bearer);
    if (!parts) return { turnedAway: 'malformed' };
    const token = await this.execution.look(apiTokens, API_TOKENS_ID, (tokens) => tokens.get(parts.tokenId));
    // How long this takes tells whether an id is there. Ids are no secret.
    if (!token) return { turnedAway: 'unknown' };
    // Only whoever has the secret may come to know, by whatever way, how the token stands.
    if (!isSecretOf(token.hash, parts.secret)) return { turnedAway: 'wrong-secret' };
    if (token.revokedOn !== undefined) return { turnedAway: 'revoked' };
    if (this.hasExpired(token)) return { turnedAway: 'expired' };
    return { actor: holderOf(token) };
  }

  /** Which member an actor is, also by a token that has ended; undefined where they are none. */
  memberBehind(actorId: string): Promise<string | undefined> {
    return this.execution.look(apiTokens, API_TOKENS_ID, (tokens) => {
      const tokenId = actorId.startsWith(TOKEN) ? actorId.slice(TOKEN.length) : '';
      return tokens.get(tokenId)?.memberId;
    });
  }

  private hasExpired({ expiresOn }: Token): boolean {
    return expiresOn !== undefined && dayInWales(instant(this.clock.nowMicros())) > expiresOn;
  }
}

function holderOf({ tokenId, roles, timebankId, memberId, organisationId, venueId }: Token): Actor {
  return {
    id: `${TOKEN}${tokenId}`,
    roles,
    ...(timebankId !== undefined && { timebankId }),
    ...(memberId !== undefined && { memberId }),
    ...(organisationId !== undefined && { organisationId }),
    ...(venueId !== undefined && { venueId }),
  };
}
