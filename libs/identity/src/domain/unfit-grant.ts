import { type Role, isId } from '@awr/kernel';
import { type IdentityRefusal, refuse } from './refusals/refusals';
import { type Binding, ROLE_BOUND_BY, ROLE_NEEDS, isRole } from './role-needs';
import { shortened } from './shortened';
import type { Grant } from './token-events';

/** What somebody asks a token to give, before it is known to make sense. */
export type AskedGrant = Omit<Grant, 'roles'> & { readonly roles: readonly string[] };

const BINDINGS: readonly Binding[] = ['timebankId', 'memberId', 'organisationId', 'venueId'];

/** Why a token can't give this, if it can't: each role has what it is bound to, and nothing is there without its role. */
export function unfitGrant(asked: AskedGrant): IdentityRefusal | undefined {
  return unfitRoles(asked.roles) ?? malformedBinding(asked) ?? missingBinding(asked) ?? strayBinding(asked);
}

function unfitRoles(roles: readonly string[]): IdentityRefusal | undefined {
  if (roles.length === 0) return refuse('token-needs-role');
  const unknown = roles.find((role) => !isRole(role));
  return unknown === undefined ? undefined : refuse('token-role-unknown', { read: shortened(unknown) });
}

function malformedBinding(asked: AskedGrant): IdentityRefusal | undefined {
  const field = BINDINGS.find((binding) => asked[binding] !== undefined && !isId(asked[binding]));
  return field && refuse('token-binding-malformed', { field });
}

function missingBinding(asked: AskedGrant): IdentityRefusal | undefined {
  for (const role of asked.roles as readonly Role[]) {
    const field = ROLE_NEEDS[role].find((binding) => asked[binding] === undefined);
    if (field) return refuse('token-role-needs', { role, field });
  }
  return undefined;
}

function strayBinding(asked: AskedGrant): IdentityRefusal | undefined {
  for (const [field, role] of Object.entries(ROLE_BOUND_BY) as [keyof typeof ROLE_BOUND_BY, Role][]) {
    if (asked[field] !== undefined && !asked.roles.includes(role)) {
      return refuse('token-binding-without-role', { role, field });
    }
  }
  return undefined;
}
