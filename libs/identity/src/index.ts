export { apiTokens, type TokenCommand } from './identity.decider';
export type { IssueApiToken } from './use-cases/issue-api-token/issue-api-token';
export type { RevokeApiToken } from './use-cases/revoke-api-token/revoke-api-token';
export type { ApiTokenIssued, ApiTokenRevoked, Grant, TokenEvent } from './domain/token-events';
export type { Token, Tokens } from './domain/tokens';
export { MOST_NAME_CHARACTERS, MOST_REASON_CHARACTERS } from './domain/token-words';

export { TokenDirectory, type Recognition, type TurnedAway } from './tokens/token-directory';
export { issueToken, type IssuedToken, type TokenWanted } from './tokens/issue-token';
export { listTokens, type ListedToken } from './tokens/list-tokens';
export { TokenEnding } from './processes/token-ending/token-ending';
export { revokeToken, type Revocation } from './tokens/revoke-token';

export * from './domain/scope';
export { identityRefusalWordings } from './domain/refusals/refusal-wordings';
export type { IdentityRefusal, IdentityRefusalCode, IdentityRefusalDetails } from './domain/refusals/refusals';
