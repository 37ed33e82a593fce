import type { Actor } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { hasRole, isEverywhere, maySeeTimebank } from '../domain/scope';
import type { Token } from '../domain/tokens';
import { API_TOKENS_ID, apiTokens } from '../identity.decider';

/** All that is known of a token, but for its secret's hash. */
export type ListedToken = Omit<Token, 'hash'>;

/** The tokens that an actor may know of, in the order in which they were issued; the revoked ones too. */
export function listTokens(execution: Pick<Execution, 'look'>, actor: Actor): Promise<ListedToken[]> {
  return execution.look(apiTokens, API_TOKENS_ID, (tokens) =>
    [...tokens.values()].filter((token) => mayKnowOf(actor, token)).map(withoutHash),
  );
}

function mayKnowOf(actor: Actor, { timebankId }: Token): boolean {
  if (!hasRole(actor, 'administrator', 'auditor', 'broker')) return false;
  return timebankId === undefined ? isEverywhere(actor) : maySeeTimebank(actor, timebankId);
}

function withoutHash({ hash: _hash, ...listed }: Token): ListedToken {
  return listed;
}
