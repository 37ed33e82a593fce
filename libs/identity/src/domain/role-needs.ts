import { ROLES, type Role } from '@awr/kernel';
import type { Grant } from './token-events';

/** What a role can be bound to. */
export type Binding = Exclude<keyof Grant, 'roles'>;

/** What each role must be bound to; one that needs nothing may be for one timebank, or for all. */
export const ROLE_NEEDS: Readonly<Record<Role, readonly Binding[]>> = {
  administrator: [],
  auditor: [],
  relay: [],
  broker: ['timebankId'],
  funder: ['timebankId'],
  organisation: ['timebankId', 'organisationId'],
  venue: ['timebankId', 'venueId'],
  member: ['timebankId', 'memberId'],
};

/** The role that gives a binding its meaning; a timebank has one with every role. */
export const ROLE_BOUND_BY: Readonly<Record<Exclude<Binding, 'timebankId'>, Role>> = {
  memberId: 'member',
  organisationId: 'organisation',
  venueId: 'venue',
};

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/** Whether a role may be for all timebanks. */
export function mayBeEverywhere(role: Role): boolean {
  return ROLE_NEEDS[role].length === 0;
}
