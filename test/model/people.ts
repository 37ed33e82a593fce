export type Role = 'administrator' | 'auditor' | 'relay' | 'funder' | 'broker' | 'organisation' | 'venue' | 'member';

/** Somebody who asks, with all that they are. */
export interface Person {
  readonly called: string;
  readonly weight: number;
  readonly roles: readonly Role[];
  readonly memberId?: string;
  readonly organisationId?: string;
  readonly venueId?: string;
  /** Where they belong: to this timebank, to another one, or to all. */
  readonly of: 'here' | 'elsewhere' | 'everywhere';
  token: string;
  /** What stands in the log of what they do. */
  id: string;
  /** Nobody, a forged token, or one that was revoked. */
  isUnknown: boolean;
}
