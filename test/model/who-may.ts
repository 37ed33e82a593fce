import { type Expected, no } from './expected';
import type { Kind } from './kind';
import type { Person, Role } from './people';

/*
 * Who may ask, in plain rules. They are written down here once more, and not taken from the program.
 */

/** The account of whoever records, where they are a member too. */
export function recorderOf({ memberId }: Pick<Person, 'memberId'>) {
  return memberId === undefined ? {} : { recorderAccount: `member:${memberId}` };
}

export const BROKER: readonly Role[] = ['broker'];
export const BROKER_OR_ORGANISATION: readonly Role[] = ['broker', 'organisation'];
export const BROKER_OR_MEMBER: readonly Role[] = ['broker', 'member'];
export const BROKER_OR_VENUE: readonly Role[] = ['broker', 'venue'];
export const BROKER_VENUE_OR_MEMBER: readonly Role[] = ['broker', 'venue', 'member'];

/**
 * At the door: nobody without a good token; then nobody whose roles don't let them ask for this, an administrator's
 * always do; and to whoever belongs elsewhere there is no such timebank.
 */
export function turnedAway(by: Person, { may, at = 'here' }: Pick<Kind, 'may' | 'at'>): Expected | undefined {
  if (by.isUnknown) return no('not-authenticated');
  if (!hasRole(by, may)) return no('not-allowed');
  return by.of === 'everywhere' || by.of === at ? undefined : no('not-found');
}

export function hasRole({ roles }: Person, may: readonly Role[]): boolean {
  return roles.some((role) => role === 'administrator' || may.includes(role));
}

/** A broker does everything for everybody of their timebank; so does an administrator. */
export function runs(by: Person): boolean {
  return hasRole(by, BROKER);
}

/** A member speaks and acts for nobody but themself. */
export function actsForMember(by: Person, memberId: string): boolean {
  return runs(by) || (by.roles.includes('member') && by.memberId === memberId);
}

/** A coordinator acts for nothing but their own organisation. */
export function actsForOrganisation(by: Person, organisationId: string): boolean {
  return runs(by) || (by.roles.includes('organisation') && by.organisationId === organisationId);
}

/** Brokers and auditors see everything of a timebank. */
export function seesAll(by: Person): boolean {
  return runs(by) || by.roles.includes('auditor');
}

/** A desk acts for nothing but its own venue. */
export function actsForVenue(by: Person, venueId: string): boolean {
  return runs(by) || (by.roles.includes('venue') && by.venueId === venueId);
}
