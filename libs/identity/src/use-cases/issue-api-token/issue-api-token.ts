import { type Actor, type CalendarDate, ROLES, invariant, isCalendarDate } from '@awr/kernel';
import { type IdentityRefusal, refuse } from '../../domain/refusals/refusals';
import { mayGrant } from '../../domain/scope';
import { shortened } from '../../domain/shortened';
import { type ApiTokenIssued, type Grant, apiTokenIssued } from '../../domain/token-events';
import { tidied, unfitName } from '../../domain/token-words';
import type { Tokens } from '../../domain/tokens';
import { type AskedGrant, unfitGrant } from '../../domain/unfit-grant';
import type { Outcome } from '../outcome';

export interface IssueApiToken {
  readonly type: 'IssueApiToken';
  readonly tokenId: string;
  /** SHA-256 of the secret, in base64url. The secret itself never comes here. */
  readonly hash: string;
  readonly name: string;
  readonly grant: AskedGrant;
  readonly expiresOn?: string;
  readonly today: CalendarDate;
  readonly by: Actor;
}

/** Lets a program or a desk in, as what its roles say, until the token expires or is revoked. */
export function issueApiToken(command: IssueApiToken, tokens: Tokens): Outcome<ApiTokenIssued> {
  const { tokenId, hash, name, expiresOn, today, by } = command;
  invariant(SHA_256.test(hash), 'a token is kept by the SHA-256 of its secret');
  const unfit = unfitName(name) ?? unfitGrant(command.grant) ?? unfitExpiry(expiresOn, today);
  if (unfit) return unfit;
  const grant = tidyGrant(command.grant);
  if (!mayGrant(by, grant)) return refuse('token-beyond-issuer');
  if (tokens.has(tokenId)) return refuse('token-id-taken', { tokenId });
  const until = expiresOn === undefined ? {} : { expiresOn };
  return [apiTokenIssued({ tokenId, name: tidied(name), hash, ...grant, issuedOn: today, ...until })];
}

// 32 bytes in base64url.
const SHA_256 = /^[A-Za-z0-9_-]{43}$/;

function unfitExpiry(expiresOn: string | undefined, today: CalendarDate): IdentityRefusal | undefined {
  if (expiresOn === undefined) return undefined;
  const isDate: boolean = isCalendarDate(expiresOn);
  if (!isDate) return refuse('token-expiry-not-a-date', { read: shortened(expiresOn) });
  return expiresOn < today ? refuse('token-expiry-past', { expiresOn, today }) : undefined;
}

/** Each role once, always in the same order, and nothing that is not there. */
function tidyGrant({ roles, timebankId, memberId, organisationId, venueId }: AskedGrant): Grant {
  return {
    roles: ROLES.filter((role) => roles.includes(role)),
    ...(timebankId !== undefined && { timebankId }),
    ...(memberId !== undefined && { memberId }),
    ...(organisationId !== undefined && { organisationId }),
    ...(venueId !== undefined && { venueId }),
  };
}
