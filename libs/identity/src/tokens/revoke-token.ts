import { type Clock, dayInWales, instant } from '@awr/kernel';
import type { Answer, CommandContext, Execution } from '@awr/runtime';
import { API_TOKENS_ID, apiTokens } from '../identity.decider';
import type { RevokeApiToken } from '../use-cases/revoke-api-token/revoke-api-token';

export interface Revocation {
  readonly tokenId: string;
  /** It stays in the log for ever, so it must not tell of a person. */
  readonly reason?: string;
}

/** Revokes a token on behalf of the context's actor. From then on it lets nobody in. */
export function revokeToken(
  execution: Pick<Execution, 'execute'>,
  clock: Clock,
  revocation: Revocation,
  context: CommandContext,
): Promise<Answer> {
  const today = dayInWales(instant(clock.nowMicros()));
  const command: RevokeApiToken = { type: 'RevokeApiToken', ...revocation, today, by: context.actor };
  // The day and the asker are not what is asked for.
  const asked = { ...context, content: context.content ?? revocation };
  return execution.execute(apiTokens, API_TOKENS_ID, { command, context: asked });
}
