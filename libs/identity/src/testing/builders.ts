import type { Actor } from '@awr/kernel';
import { type ApiTokenIssued, apiTokenIssued } from '../domain/token-events';
import { hashOf, tokenText } from '../tokens/token-text';
import type { IssueApiToken } from '../use-cases/issue-api-token/issue-api-token';
import type { RevokeApiToken } from '../use-cases/revoke-api-token/revoke-api-token';

/*
 * The people and places of the examples. The ids are made up.
 */

export const dyffryn = '0190a000-0000-7000-8000-000000000001';
export const aber = '0190a000-0000-7000-8000-000000000002';
export const nia = '0190a000-0000-7000-8000-000000000003';
export const owain = '0190a000-0000-7000-8000-000000000004';
export const leisureCentre = '0190a000-0000-7000-8000-000000000005';
export const foodBank = '0190a000-0000-7000-8000-000000000006';
export const theTokenId = '0190a000-0000-7000-8000-000000000007';
export const anotherTokenId = '0190a000-0000-7000-8000-000000000008';

export const operator: Actor = { id: 'operator', roles: ['administrator'] };
export const theBroker: Actor = { id: 'token:1', roles: ['broker'], timebankId: dyffryn };

export const today = '2025-09-13';
export const theSecret = 'S'.repeat(43);
export const theToken = tokenText({ tokenId: theTokenId, secret: theSecret });

/** The operator issues a token for the broker's desk of Dyffryn, unless said otherwise. */
export function issuing(other: Partial<IssueApiToken> = {}): IssueApiToken {
  return {
    type: 'IssueApiToken',
    tokenId: theTokenId,
    hash: hashOf(theSecret),
    name: 'Desg y brocer',
    grant: { roles: ['broker'], timebankId: dyffryn },
    today,
    by: operator,
    ...other,
  };
}

export function revoking(other: Partial<RevokeApiToken> = {}): RevokeApiToken {
  return { type: 'RevokeApiToken', tokenId: theTokenId, today, by: operator, ...other };
}

export function issued(other: Partial<ApiTokenIssued['data']> = {}): ApiTokenIssued {
  return apiTokenIssued({
    tokenId: theTokenId,
    name: 'Desg y brocer',
    hash: hashOf(theSecret),
    roles: ['broker'],
    timebankId: dyffryn,
    issuedOn: today,
    ...other,
  });
}
