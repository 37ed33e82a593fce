import type { Minutes, Unsealer } from '@awr/kernel';
import { dayNumber, type EntryId, entryId, type EntryView } from '@awr/ledger';
import type { Period } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { type LedgerRead, stands } from '../views/standing';
import { strandsWithin } from '../views/strands-within';
import { receivedAfter } from './venue-entries';

/** What was taken up of one offer, or of all. */
export interface Redeemed {
  readonly people: Set<string>;
  entries: number;
  adults: number;
  under16s: number;
  minutes: Minutes;
}

export interface RedeemedAtVenue {
  readonly total: Redeemed;
  readonly byOffer: ReadonlyMap<string | null, Redeemed>;
  /** Since which it is, where no period was asked for. */
  readonly lastRetirement?: EntryId;
}

/** Reads a venue's entries some at a time, so that a busy venue takes no more memory than its offers. */
export async function redeemedByOffer(
  views: ReportingDatabase,
  unsealer: Unsealer,
  read: LedgerRead,
  account: number,
  period: Period | undefined,
): Promise<RedeemedAtVenue> {
  const retired = period ? 0 : await lastRetirement(views, read, account);
  const total = nothing();
  const byOffer = new Map<string | null, Redeemed>();
  for await (const some of redeemedAfter(views, unsealer, account, retired, period)) {
    for (const entry of some) {
      let offer = byOffer.get(entry.offerId);
      if (!offer) byOffer.set(entry.offerId, (offer = nothing()));
      add(entry, offer);
      add(entry, total);
    }
  }
  return { total, byOffer, ...(retired > 0 && { lastRetirement: entryId(retired) }) };
}

/** The entries that a venue's report counts, after the one with this number, some at a time. */
export async function* redeemedAfter(
  views: ReportingDatabase,
  unsealer: Unsealer,
  account: number,
  seq: number,
  period: Period | undefined,
): AsyncGenerator<EntryView[]> {
  for await (const some of receivedAfter(views, unsealer, account, seq)) {
    yield some.filter((entry) => isCounted(entry, period));
  }
}

/** The number of the entry by which the venue's credits were last retired; 0 where they never were. */
async function lastRetirement(views: ReportingDatabase, read: LedgerRead, account: number): Promise<number> {
  const row = await views
    .selectFrom('entries as e')
    .select('e.seq')
    .where('e.debit', '=', account)
    .where((e) => stands(e, read))
    .where('e.strand', 'in', strandsWithin(views, read, ['retirement']))
    .orderBy('e.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

function isCounted({ kind, reversedBy, on }: EntryView, period: Period | undefined): boolean {
  if (kind !== 'spend' || reversedBy !== null) return false;
  const day = dayNumber(on);
  return !period || (day >= dayNumber(period.from) && day <= dayNumber(period.until));
}

function add({ debit, minutes, people }: EntryView, to: Redeemed): void {
  to.people.add(debit);
  to.entries += 1;
  to.minutes += minutes;
  to.adults += people?.adults ?? 0;
  to.under16s += people?.under16s ?? 0;
}

function nothing(): Redeemed {
  return { people: new Set(), entries: 0, adults: 0, under16s: 0, minutes: 0 };
}
