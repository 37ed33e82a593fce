import type { CalendarDate, DomainEvent, EventDefinitions, Role } from '@awr/kernel';

/** What a token lets its holder be: some roles, and whatever those roles are bound to. */
export interface Grant {
  readonly roles: readonly Role[];
  /** None only where every role may be for all timebanks. */
  readonly timebankId?: string;
  readonly memberId?: string;
  readonly organisationId?: string;
  readonly venueId?: string;
}

export type ApiTokenIssued = DomainEvent<
  'ApiTokenIssued',
  Grant & {
    readonly tokenId: string;
    /** What the program or the desk is called. It stays in the log for ever, so it must not be a person's name. */
    readonly name: string;
    /** SHA-256 of the token's secret, in base64url. */
    readonly hash: string;
    readonly issuedOn: CalendarDate;
    /** The last day, in Wales, on which it lets its holder in. */
    readonly expiresOn?: CalendarDate;
  }
>;

export type ApiTokenRevoked = DomainEvent<
  'ApiTokenRevoked',
  { readonly tokenId: string; readonly revokedOn: CalendarDate; readonly reason?: string }
>;

export type TokenEvent = ApiTokenIssued | ApiTokenRevoked;

export const tokenEvents: EventDefinitions<TokenEvent> = {
  ApiTokenIssued: { version: 1 },
  ApiTokenRevoked: { version: 1 },
};

export function apiTokenIssued(data: ApiTokenIssued['data']): ApiTokenIssued {
  return { type: 'ApiTokenIssued', data };
}

export function apiTokenRevoked(data: ApiTokenRevoked['data']): ApiTokenRevoked {
  return { type: 'ApiTokenRevoked', data };
}
