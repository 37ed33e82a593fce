import { hasRole } from '@awr/identity';
import type { Actor } from '@awr/kernel';
import type { AccountId } from '@awr/ledger';
import { maySeeAccount } from '../accounts/may-see-account';

interface Seen {
  readonly debit: string;
  readonly credit: string;
  readonly organisationId?: string | null;
}

/** Whoever sees one of its two accounts sees an entry, and so does the organisation that hosted it. */
export function maySeeEntry(actor: Actor, timebankId: string, { debit, credit, organisationId }: Seen): boolean {
  const isHost =
    hasRole(actor, 'organisation') && (organisationId ?? '') !== '' && organisationId === actor.organisationId;
  return isHost || [debit, credit].some((account) => maySeeAccount(actor, timebankId, account as AccountId));
}
