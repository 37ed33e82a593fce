import type { CalendarDate, Unsealer } from '@awr/kernel';
import { dayNumber } from '../day-number';
import type { LedgerDatabase } from '../ledger-views';
import { allEntries, entryRows } from './entry-rows';
import { type EntryView, entryView, holdKeysOf } from './entry-view';

export interface EntriesByDayAsked {
  /** Days of service, both included. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

const PAGE = 1000;

/**
 * Every entry of a ledger, the oldest day of service first and in the order of recording within a day, in pages.
 * Entries recorded after the first page was asked for are left out, so that what is read is the ledger of one moment.
 */
export async function* entriesByDay(
  views: LedgerDatabase,
  unsealer: Unsealer,
  timebankId: string,
  asked: EntriesByDayAsked = {},
): AsyncGenerator<readonly EntryView[]> {
  const ledgers = views.selectFrom('ledgers').select('ledger').where('timebank_id', '=', timebankId);
  const ledger = (await ledgers.executeTakeFirst())?.ledger;
  if (ledger === undefined) return;
  const newest = views.selectFrom('entries').select('seq').where('ledger', '=', ledger).orderBy('seq', 'desc');
  const lastSeq = (await newest.limit(1).executeTakeFirst())?.seq ?? 0;
  let place = { day: asked.from === undefined ? 0 : dayNumber(asked.from), seq: 0 };
  const lastDay = asked.to === undefined ? Number.MAX_SAFE_INTEGER : dayNumber(asked.to);
  for (let full = true; full;) {
    const { day, seq } = place;
    const chosen = allEntries(views)
      .where('e.ledger', '=', ledger)
      .where(({ eb, refTuple, tuple }) => eb(refTuple('e.day', 'e.seq'), '>', tuple(day, seq)))
      .where('e.day', '<=', lastDay)
      .orderBy('e.day')
      .orderBy('e.seq')
      .limit(PAGE);
    const rows = await entryRows(views, chosen).orderBy('e.day').orderBy('e.seq').execute();
    full = rows.length === PAGE;
    place = rows.at(-1) ?? place;
    const known = rows.filter((row) => row.seq <= lastSeq);
    holdKeysOf(known, unsealer);
    if (known.length > 0) yield known.map((row) => entryView(row, unsealer));
  }
}
