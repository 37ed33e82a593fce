import { hasRole } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import type { ClaimView } from '@awr/ledger';

interface Asked {
  readonly memberId?: string | undefined;
  readonly organisationId?: string | undefined;
}

/** Whose claims an actor is shown of those asked for; undefined where they may not ask for these. */
export function claimsSeen(actor: Actor, { memberId, organisationId }: Asked): Asked | undefined {
  if (seesAllClaims(actor)) return { memberId, organisationId };
  const { own, host } = placesOf(actor);
  const asksForOwn = own !== undefined && memberId === own;
  // Whoever only is a member means themself where they name nobody; a coordinator means what they host.
  if (asksForOwn || (host === undefined && memberId === undefined)) return { memberId: own ?? '', organisationId };
  const asksForHosted = host !== undefined && (organisationId ?? host) === host;
  return asksForHosted ? { memberId, organisationId: host } : undefined;
}

export function maySeeClaim(actor: Actor, { memberId, organisationId }: ClaimView): boolean {
  const { own, host } = placesOf(actor);
  return seesAllClaims(actor) || memberId === own || (host !== undefined && organisationId === host);
}

export function seesAllClaims(actor: Actor): boolean {
  return hasRole(actor, 'broker', 'administrator', 'auditor');
}

function placesOf(actor: Actor) {
  return {
    own: hasRole(actor, 'member') ? actor.memberId : undefined,
    host: hasRole(actor, 'organisation') ? actor.organisationId : undefined,
  };
}
