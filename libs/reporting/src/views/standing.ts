import { type CalendarDate, dayInWales, type Instant } from '@awr/kernel';
import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import type { ReportingDatabase, ReportingTables } from './reporting-database';

/** A ledger, and up to which of its entries it is read: the last one, unless a report is of what was known on some day. */
export interface LedgerRead {
  readonly timebankId: string;
  readonly ledger: number;
  readonly throughSeq: number | null;
}

type EntriesAsE = ExpressionBuilder<{ e: ReportingTables['entries'] }, 'e'>;

/**
 * Entries that stand: neither reversed nor a reversal. Where the ledger is read up to some entry, one that was reversed
 * only later still stands. Of which ledger is said beside it, where accounts and strands do not say so already.
 */
export function stands(e: EntriesAsE, { throughSeq }: LedgerRead): Expression<SqlBool> {
  const isNoReversal = e('e.reverses', 'is', null);
  if (throughSeq === null) return e.and([isNoReversal, e('e.reversed_by', 'is', null)]);
  const stoodThen = e.or([e('e.reversed_by', 'is', null), e('e.reversed_by', '>', throughSeq)]);
  return e.and([isNoReversal, e(IN_ORDER, '<=', throughSeq), stoodThen]);
}

/** A sum, so that the database goes by the day or the account that is asked for, and not through all entries by number. */
const IN_ORDER = sql<number>`e.seq + 0`;

/** A timebank's ledger; undefined where it has none yet. */
export async function ledgerOf(views: ReportingDatabase, timebankId: string): Promise<LedgerRead | undefined> {
  const row = await views
    .selectFrom('ledgers')
    .select('ledger')
    .where('timebank_id', '=', timebankId)
    .executeTakeFirst();
  return row && { timebankId, ledger: row.ledger, throughSeq: null };
}

/** The day in Wales on which the first entry was recorded; undefined where there is none. */
export async function begunOn(
  views: ReportingDatabase,
  { ledger }: Pick<LedgerRead, 'ledger'>,
): Promise<CalendarDate | undefined> {
  const entries = views.selectFrom('entries as e').select('e.recorded_at').where('e.ledger', '=', ledger);
  const first = await entries.orderBy('e.seq').limit(1).executeTakeFirst();
  return first && dayInWales(first.recorded_at);
}

/** The ledger as it was when this moment came. */
export async function asKnownBefore(views: ReportingDatabase, read: LedgerRead, moment: Instant): Promise<LedgerRead> {
  return { ...read, throughSeq: await lastSeqBefore(views, read, moment) };
}

/**
 * The number of the last entry recorded before a moment; 0 where there is none. Entries are numbered as they are
 * recorded, so halving finds it in some twenty looks, with no index on the time.
 */
export async function lastSeqBefore(
  views: ReportingDatabase,
  { ledger }: Pick<LedgerRead, 'ledger'>,
  moment: Instant,
): Promise<number> {
  const entries = views.selectFrom('entries as e').where('e.ledger', '=', ledger);
  const last = await entries.select('e.seq').orderBy('e.seq', 'desc').limit(1).executeTakeFirst();
  let [before, notBefore] = [0, (last?.seq ?? 0) + 1];
  while (notBefore - before > 1) {
    const middle = Math.floor((before + notBefore) / 2);
    const at = entries.select(['e.seq', 'e.recorded_at']).where('e.seq', '>=', middle).orderBy('e.seq').limit(1);
    const row = await at.executeTakeFirst();
    if (row && row.recorded_at < moment) before = row.seq;
    else notBefore = middle;
  }
  return before;
}
