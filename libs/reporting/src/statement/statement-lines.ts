import type { Minutes } from '@awr/kernel';
import { allEntries, entryRows, type EntryView, entryView, type LedgerDatabase } from '@awr/ledger';
import type { Unsealer } from '@awr/kernel';
import type { ReportingDatabase } from '../views/reporting-database';

/** The entries of an account that were recorded after one number, up to another. */
export interface LinesWanted {
  readonly account: number;
  readonly after: number;
  readonly through: number;
}

const AT_ONCE = 500;

/** In the order in which they were recorded, some at a time. */
export async function* statementLines(
  views: ReportingDatabase,
  unsealer: Unsealer,
  { account, after, through }: LinesWanted,
): AsyncGenerator<EntryView[]> {
  const ledger = views as unknown as LedgerDatabase;
  for (let last = after; ;) {
    const side = (of: 'e.debit' | 'e.credit') =>
      allEntries(ledger)
        .where(of, '=', account)
        .where('e.seq', '>', last)
        .where('e.seq', '<=', through)
        .orderBy('e.seq')
        .limit(AT_ONCE);
    const rows = [
      ...(await entryRows(ledger, side('e.debit')).execute()),
      ...(await entryRows(ledger, side('e.credit')).execute()),
    ].sort((a, b) => a.seq - b.seq);
    const some = rows.slice(0, AT_ONCE);
    if (some.length > 0) yield some.map((row) => entryView(row, unsealer));
    if (some.length < AT_ONCE) return;
    last = some.at(-1)?.seq ?? through;
  }
}

/** An account's balance after the last of its entries up to this number. */
export async function balanceAfter(views: ReportingDatabase, account: number, seq: number): Promise<Minutes> {
  const side = (of: 'debit' | 'credit') =>
    views
      .selectFrom('entries')
      .select(['seq', `${of}_balance as balance`])
      .where(of, '=', account)
      .where('seq', '<=', seq)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
  const [paid, received] = [await side('debit'), await side('credit')];
  return (
    (((paid?.seq ?? 0) > (received?.seq ?? 0) ? paid : received) as { balance?: number } | undefined)?.balance ?? 0
  );
}
