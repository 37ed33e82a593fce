import type { CalendarDate, Minutes, Unsealer } from '@awr/kernel';
import { allEntries, dayNumber, entryRows, type EntryView, entryView, type LedgerDatabase } from '@awr/ledger';
import type { Period } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';

const AT_ONCE = 500;

/** The entries of an account in a period, by day of service and then as they were recorded, some at a time. */
export async function* entriesByDay(
  views: ReportingDatabase,
  unsealer: Unsealer,
  account: number,
  { from, until }: Period,
): AsyncGenerator<EntryView[]> {
  const ledger = views as unknown as LedgerDatabase;
  for (let [day, seq] = [dayNumber(from), 0]; ;) {
    const side = (of: 'e.debit' | 'e.credit') =>
      allEntries(ledger)
        .where(of, '=', account)
        .where('e.day', '<=', dayNumber(until))
        .where(({ eb, refTuple, tuple }) => eb(refTuple('e.day', 'e.seq'), '>', tuple(day, seq)))
        .orderBy('e.day')
        .orderBy('e.seq')
        .limit(AT_ONCE);
    const rows = [
      ...(await entryRows(ledger, side('e.debit')).execute()),
      ...(await entryRows(ledger, side('e.credit')).execute()),
    ].sort((a, b) => a.day - b.day || a.seq - b.seq);
    const some = rows.slice(0, AT_ONCE);
    if (some.length > 0) yield some.map((row) => entryView(row, unsealer));
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return;
    [day, seq] = [last.day, last.seq];
  }
}

/** What an account's entries of earlier days come to. */
export async function balanceBefore(views: ReportingDatabase, account: number, day: CalendarDate): Promise<Minutes> {
  const side = async (of: 'e.debit' | 'e.credit') => {
    const sum = await views
      .selectFrom('entries as e')
      .select(({ fn }) => fn.sum('e.minutes').as('minutes'))
      .where(of, '=', account)
      .where('e.day', '<', dayNumber(day))
      .executeTakeFirst();
    return Number(sum?.minutes ?? 0);
  };
  return (await side('e.credit')) - (await side('e.debit'));
}
