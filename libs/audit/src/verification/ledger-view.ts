import type { LedgerTables } from '@awr/ledger';
import type { Kysely } from 'kysely';
import { totalPlace } from './ledger-sums';

export type Views = Kysely<LedgerTables>;

/** What the views say of one account. */
export interface AccountRow {
  readonly account_id: string;
  readonly minutes: number;
  readonly entries: number;
}

export function accountsOf(views: Views, timebankId: string): Promise<AccountRow[]> {
  return views
    .selectFrom('accounts')
    .select(['account_id', 'minutes', 'entries'])
    .where('timebank_id', '=', timebankId)
    .execute();
}

/** The totals of a timebank, by the same places as LedgerSums has them. */
export async function totalsOf(views: Views, timebankId: string) {
  const rows = await views
    .selectFrom('hours_totals')
    .innerJoin('strands', 'strands.strand', 'hours_totals.strand')
    .innerJoin('ledgers', 'ledgers.ledger', 'strands.ledger')
    .select(['kind', 'month', 'group_id', 'organisation_id', 'category', 'minutes', 'entries'])
    .where('timebank_id', '=', timebankId)
    .execute();
  return rows.map(({ kind, month, group_id, organisation_id, category, minutes, entries }) => {
    const digits = String(month);
    const date = `${digits.slice(0, 4)}-${digits.slice(4)}`;
    return {
      place: totalPlace(kind, date, group_id, organisation_id, category),
      minutes,
      entries,
    };
  });
}

/** A run of a timebank's entries, in their order. */
export function entriesOf(views: Views, timebankId: string, firstSeq: number, lastSeq: number) {
  return views
    .selectFrom('entries')
    .innerJoin('ledgers', 'ledgers.ledger', 'entries.ledger')
    .innerJoin('accounts as debits', 'debits.account', 'entries.debit')
    .innerJoin('accounts as credits', 'credits.account', 'entries.credit')
    .select(['seq', 'entries.minutes', 'day', 'recorded_at', 'debit_balance', 'credit_balance'])
    .select(['debits.account_id as debit', 'credits.account_id as credit'])
    .where('ledgers.timebank_id', '=', timebankId)
    .where('seq', '>=', firstSeq)
    .where('seq', '<=', lastSeq)
    .orderBy('seq')
    .execute();
}
