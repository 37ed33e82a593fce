import type { SelectQueryBuilder } from 'kysely';
import type { LedgerDatabase, LedgerTables } from '../ledger-views';

/** A query for entries, as `e`. */
export type EntriesChosen = SelectQueryBuilder<{ e: LedgerTables['entries'] }, 'e', LedgerTables['entries']>;

/** Looks up what the chosen entries name by number. */
export function withNames(views: LedgerDatabase, chosen: EntriesChosen) {
  return views
    .selectFrom(chosen.as('e'))
    .innerJoin('accounts as d', 'd.account', 'e.debit')
    .innerJoin('accounts as c', 'c.account', 'e.credit')
    .innerJoin('strands as s', 's.strand', 'e.strand')
    .innerJoin('recorders as r', 'r.recorder', 'e.recorder')
    .selectAll('e')
    .select(['d.account_id as debit_id', 'c.account_id as credit_id', 'r.actor_id'])
    .select(['s.kind', 's.group_id', 's.organisation_id', 's.category']);
}
