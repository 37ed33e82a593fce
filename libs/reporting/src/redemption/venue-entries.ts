import type { Unsealer } from '@awr/kernel';
import { allEntries, entryRows, type EntryView, entryView, type LedgerDatabase, venueAccount } from '@awr/ledger';
import type { ReportingDatabase } from '../views/reporting-database';

const AT_ONCE = 500;

/** The number of a venue's account, and what is in it; undefined where it has none yet. */
export function venuesAccount(views: ReportingDatabase, timebankId: string, venueId: string) {
  return views
    .selectFrom('accounts')
    .select(['account', 'minutes'])
    .where('timebank_id', '=', timebankId)
    .where('account_id', '=', venueAccount(venueId))
    .executeTakeFirst();
}

/** What an account received after the entry with this number, in the order in which it was recorded, some at a time. */
export async function* receivedAfter(
  views: ReportingDatabase,
  unsealer: Unsealer,
  account: number,
  seq: number,
): AsyncGenerator<EntryView[]> {
  const ledger = views as unknown as LedgerDatabase;
  for (let last = seq; ;) {
    const some = allEntries(ledger).where('e.credit', '=', account).where('e.seq', '>', last).orderBy('e.seq');
    const rows = await entryRows(ledger, some.limit(AT_ONCE)).orderBy('e.seq').execute();
    if (rows.length > 0) yield rows.map((row) => entryView(row, unsealer));
    if (rows.length < AT_ONCE) return;
    last = rows.at(-1)?.seq ?? last;
  }
}
