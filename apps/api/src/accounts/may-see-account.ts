import { hasRole, mayActForVenue, maySeeMember } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import { holderOf, kindOf, type AccountId } from '@awr/ledger';
import { ACCOUNT_ID, Problem } from '../edge';

/** An account that an actor may look into: the broker any, a member and a venue their own; to others it is not there. */
export function seenAccount(actor: Actor, timebankId: string, name: string): AccountId {
  if (!ACCOUNT_ID.test(name)) throw new Problem('not-found');
  const accountId = name as AccountId;
  if (!maySeeAccount(actor, timebankId, accountId)) throw new Problem('not-found');
  return accountId;
}

/** Whether an actor may look into an account. */
export function maySeeAccount(actor: Actor, timebankId: string, accountId: AccountId): boolean {
  const id = holderOf(accountId) ?? '';
  if (hasRole(actor, 'broker', 'administrator', 'auditor')) return true;
  switch (kindOf(accountId)) {
    case 'member':
      return maySeeMember(actor, { timebankId, memberId: id });
    case 'venue':
      return mayActForVenue(actor, { timebankId, venueId: id });
    case 'pot':
    case 'issuing':
    case 'clearing':
      return false;
  }
}
