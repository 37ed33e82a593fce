import type { LedgerDatabase } from '../ledger-views';
import { type EntriesChosen, entryRows } from './entry-rows';
import type { EntryRow } from './entry-view';

/** How entries are listed, newest first: as they were recorded, or by day of service. */
export type Order = 'recorded' | 'day';

/** Scans put into one statement; SQLite takes at most 500. */
const SCANS_IN_STATEMENT = 100;

/**
 * The newest entries of several index scans, each of which is limited and in order by itself. However many entries
 * there are, no more are read than a page for each scan.
 */
export async function newest(
  views: LedgerDatabase,
  scans: readonly EntriesChosen[],
  order: Order,
  limit: number,
): Promise<EntryRow[]> {
  const found: EntryRow[] = [];
  for (let from = 0; from < scans.length; from += SCANS_IN_STATEMENT) {
    const rows = await merged(views, scans.slice(from, from + SCANS_IN_STATEMENT), order, limit);
    found.push(...rows);
  }
  return found.sort(NEWEST_FIRST[order]).slice(0, limit);
}

/** The entries chosen, in this order and no more than the limit. */
export function inOrder(chosen: EntriesChosen, order: Order, limit: number): EntriesChosen {
  const ordered = order === 'day' ? chosen.orderBy('e.day', 'desc') : chosen;
  return ordered.orderBy('e.seq', 'desc').limit(limit);
}

const NEWEST_FIRST: Readonly<Record<Order, (a: EntryRow, b: EntryRow) => number>> = {
  recorded: (a, b) => b.seq - a.seq,
  day: (a, b) => b.day - a.day || b.seq - a.seq,
};

function merged(
  views: LedgerDatabase,
  scans: readonly EntriesChosen[],
  order: Order,
  limit: number,
): Promise<EntryRow[]> {
  // A scan with an order of its own has to be a query of its own inside a union.
  const [first, ...others] = scans.map((scan) => views.selectFrom(scan.as('scan')).selectAll());
  if (!first) return Promise.resolve([]);
  const all = others.reduce((union, scan) => union.unionAll(scan), first);
  return entryRows(views, inOrder(views.selectFrom(all.as('e')).selectAll(), order, limit)).execute();
}
