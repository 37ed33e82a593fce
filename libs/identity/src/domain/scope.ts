import type { Actor, Role } from '@awr/kernel';
import { mayBeEverywhere } from './role-needs';
import type { Grant } from './token-events';

/*
 * Whose data an actor may see and act on. What each role may ask for is the API's table; this is where they may ask.
 */

/** A place in the data: always in one timebank. */
export interface Within {
  readonly timebankId: string;
}

export function hasRole(actor: Actor, ...roles: readonly Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role));
}

/** True for those bound to no timebank, whose roles may be so. */
export function isEverywhere(actor: Actor): boolean {
  return actor.timebankId === undefined && actor.roles.some(mayBeEverywhere);
}

/** Whether a timebank is there at all for an actor. To those it isn't, it must look as if it did not exist. */
export function maySeeTimebank(actor: Actor, timebankId: string): boolean {
  return isEverywhere(actor) || (actor.timebankId === timebankId && actor.roles.length > 0);
}

/** Auditors and funders read and change nothing; relays only carry events on. */
export function changesNothing(actor: Actor): boolean {
  return !hasRole(actor, 'administrator', 'broker', 'organisation', 'venue', 'member');
}

/** Brokers run their timebank, as administrators may. */
export function mayRun(actor: Actor, timebankId: string): boolean {
  return hasRole(actor, 'broker', 'administrator') && maySeeTimebank(actor, timebankId);
}

/** The broker for each member of the timebank; a member for nobody but themself. */
export function mayActForMember(actor: Actor, { timebankId, memberId }: Within & { memberId: string }): boolean {
  return mayRun(actor, timebankId) || isOwn(actor, 'member', timebankId, actor.memberId, memberId);
}

export function mayActForOrganisation(
  actor: Actor,
  { timebankId, organisationId }: Within & { organisationId: string },
): boolean {
  return mayRun(actor, timebankId) || isOwn(actor, 'organisation', timebankId, actor.organisationId, organisationId);
}

export function mayActForVenue(actor: Actor, { timebankId, venueId }: Within & { venueId: string }): boolean {
  return mayRun(actor, timebankId) || isOwn(actor, 'venue', timebankId, actor.venueId, venueId);
}

/** What belongs to a member is seen by whoever may act for them, and by the auditor. */
export function maySeeMember(actor: Actor, member: Within & { memberId: string }): boolean {
  return mayActForMember(actor, member) || (hasRole(actor, 'auditor') && maySeeTimebank(actor, member.timebankId));
}

/** What a broker may hand out: never the broker's own powers, nor more. */
const BROKERS_GRANT: readonly Role[] = ['organisation', 'venue', 'member', 'funder'];

/** Nobody gives, or takes away, what reaches further than they do themselves. */
export function mayGrant(actor: Actor, { roles, timebankId }: Grant): boolean {
  if (timebankId === undefined) return isEverywhere(actor) && hasRole(actor, 'administrator');
  if (!mayRun(actor, timebankId)) return false;
  return hasRole(actor, 'administrator') || roles.every((role) => BROKERS_GRANT.includes(role));
}

function isOwn(actor: Actor, role: Role, timebankId: string, own: string | undefined, id: string): boolean {
  return hasRole(actor, role) && actor.timebankId === timebankId && own === id;
}
