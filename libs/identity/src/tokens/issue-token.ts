import { type Clock, type Refusal, dayInWales, instant, isRefusal, newId } from '@awr/kernel';
import type { CommandContext, Execution } from '@awr/runtime';
import { refuse } from '../domain/refusals/refusals';
import type { ApiTokenIssued } from '../domain/token-events';
import type { AskedGrant } from '../domain/unfit-grant';
import { API_TOKENS_ID, apiTokens } from '../identity.decider';
import type { IssueApiToken } from '../use-cases/issue-api-token/issue-api-token';
import { hashOf, newSecret, tokenText } from './token-text';

export interface TokenWanted extends AskedGrant {
  /** What the program or the desk is called; not a person's name. */
  readonly name: string;
  /** The last day, in Wales, on which the token lets its holder in. */
  readonly expiresOn?: string;
}

export interface IssuedToken {
  readonly tokenId: string;
  /** The token itself: this is the only time that anybody sees it. */
  readonly token: string;
}

/**
 * Issues a token on behalf of the context's actor. Asked again with the same command id it refuses with
 * `token-shown-already`, since what was shown the first time is known to nobody but the holder.
 */
export async function issueToken(
  execution: Pick<Execution, 'execute'>,
  clock: Clock,
  wanted: TokenWanted,
  context: CommandContext,
): Promise<IssuedToken | Refusal> {
  const { name, expiresOn, ...grant } = wanted;
  const [tokenId, secret] = [newId(), newSecret()];
  const command: IssueApiToken = {
    type: 'IssueApiToken',
    tokenId,
    hash: hashOf(secret),
    name,
    grant,
    ...(expiresOn !== undefined && { expiresOn }),
    today: dayInWales(instant(clock.nowMicros())),
    by: context.actor,
  };
  // The id and the secret are new each time, so they can't tell whether the same is asked again.
  const asked = { ...context, content: context.content ?? wanted };
  const answer = await execution.execute(apiTokens, API_TOKENS_ID, { command, context: asked });
  if (isRefusal(answer)) return answer;
  if (answer.replayed) return refuse('token-shown-already', { tokenId: issuedBefore(answer.events[0]?.data) });
  return { tokenId, token: tokenText({ tokenId, secret }) };
}

function issuedBefore(data: unknown): string {
  return (data as ApiTokenIssued['data']).tokenId;
}
