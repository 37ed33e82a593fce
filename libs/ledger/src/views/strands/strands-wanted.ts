import type { LedgerDatabase } from '../ledger-views';
import type { EntryKind } from './strand';

export interface StrandsAsked {
  readonly kind?: EntryKind | undefined;
  readonly groupId?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly category?: string | undefined;
}

export function asksForStrands({ kind, groupId, organisationId, category }: StrandsAsked): boolean {
  return [kind, groupId, organisationId, category].some((part) => part !== undefined);
}

/** The numbers of a ledger's strands that match each part that is given. */
export function strandsWanted(views: LedgerDatabase, ledger: number, asked: StrandsAsked) {
  const { kind, groupId: group_id, organisationId: organisation_id, category } = asked;
  const wanted = Object.entries({ kind, group_id, organisation_id, category }).filter(([, part]) => part !== undefined);
  return views
    .selectFrom('strands')
    .select('strand')
    .where('ledger', '=', ledger)
    .where((strand) => strand.and(Object.fromEntries(wanted)))
    .orderBy('strand');
}
