import type { Actor, Role } from '@awr/kernel';

/** Who may ask for a route: anybody, or those who hold one of these roles. */
export type Access = 'anybody' | readonly Role[];

/**
 * What a role lets an actor ask for. Auditors read all and change nothing; administrators may do all; nobody else
 * gets further than the roles that a route names.
 */
export function mayAsk(actor: Actor, access: Access, method: string): boolean {
  if (access === 'anybody') return true;
  return actor.roles.some((role) => access.includes(role) || role === 'administrator' || reads(role, method));
}

function reads(role: Role, method: string): boolean {
  return role === 'auditor' && (method === 'GET' || method === 'HEAD');
}
