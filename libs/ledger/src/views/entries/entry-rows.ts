import type { SelectQueryBuilder } from 'kysely';
import type { LedgerDatabase, LedgerTables } from '../ledger-views';

type Entries = LedgerTables['entries'];

/** A query for which entries are wanted, and no more of them than an index has: the rest is read for one page only. */
export type EntriesChosen = SelectQueryBuilder<{ e: Entries }, 'e', Pick<Entries, 'ledger' | 'seq' | 'day'>>;

export function allEntries(views: LedgerDatabase): EntriesChosen {
  return views.selectFrom('entries as e').select(['e.ledger', 'e.seq', 'e.day']);
}

/** The chosen entries whole, with all that they name by number. */
export function entryRows(views: LedgerDatabase, chosen: EntriesChosen) {
  return views
    .selectFrom(chosen.as('chosen'))
    .innerJoin('entries as e', (join) => join.onRef('e.ledger', '=', 'chosen.ledger').onRef('e.seq', '=', 'chosen.seq'))
    .innerJoin('accounts as d', 'd.account', 'e.debit')
    .innerJoin('accounts as c', 'c.account', 'e.credit')
    .innerJoin('strands as s', 's.strand', 'e.strand')
    .innerJoin('recorders as r', 'r.recorder', 'e.recorder')
    .selectAll('e')
    .select(['d.account_id as debit_id', 'c.account_id as credit_id', 'r.actor_id'])
    .select((eb) =>
      // The first period that was closed when it was there and its day had come; none where it is still open.
      eb
        .selectFrom('periods as p')
        .whereRef('p.ledger', '=', 'e.ledger')
        .where('p.status', '=', 'closed')
        .whereRef('p.through_seq', '>=', 'e.seq')
        .whereRef('p.until_day', '>=', 'e.day')
        .select(({ fn }) => fn.min('p.number').as('first'))
        .as('period'),
    )
    .select(['s.kind', 's.group_id', 's.organisation_id', 's.category']);
}
