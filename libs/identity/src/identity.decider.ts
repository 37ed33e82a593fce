import { type Decider, type Rules, decideBy, evolveBy } from '@awr/kernel';
import type { IdentityRefusalCode } from './domain/refusals/refusals';
import { type TokenEvent, tokenEvents } from './domain/token-events';
import { type Tokens, noTokens, tokenSteps } from './domain/tokens';
import { type IssueApiToken, issueApiToken } from './use-cases/issue-api-token/issue-api-token';
import { type RevokeApiToken, revokeApiToken } from './use-cases/revoke-api-token/revoke-api-token';

export type TokenCommand = IssueApiToken | RevokeApiToken;

const rules: Rules<TokenCommand, Tokens, TokenEvent, IdentityRefusalCode> = {
  IssueApiToken: issueApiToken,
  RevokeApiToken: revokeApiToken,
};

/** All API tokens, in one stream: there are few, and every request asks for one of them. */
export const apiTokens: Decider<TokenCommand, Tokens, TokenEvent> = {
  category: 'identity',
  version: 1,
  initial: noTokens,
  decide: decideBy(rules),
  evolve: evolveBy(tokenSteps),
  events: tokenEvents,
};

/** The one stream is `identity-tokens`. */
export const API_TOKENS_ID = 'tokens';
