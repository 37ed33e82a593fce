import { hasRole } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import type { Approver } from '@awr/ledger';
import { given } from '../commands/given';

/** Whoever confirms or declines, with all that they are. */
export function approverOf(actor: Actor): Approver {
  const { id, memberId } = actor;
  const organisationId = hasRole(actor, 'organisation') ? actor.organisationId : undefined;
  return { id, isBroker: hasRole(actor, 'broker', 'administrator'), ...given({ organisationId, memberId }) };
}
