import type { Page, PageAsked } from '@awr/community';
import type { Unsealer } from '@awr/kernel';
import { entryNumber, type EntryView, pageOf, placeNumbers, rowsToRead } from '@awr/ledger';
import type { Period } from '../document/report';
import type { ReportingDatabase } from '../views/reporting-database';
import { redeemedAfter } from './redeemed';
import { venuesAccount } from './venue-entries';

/** The entries that a figure of a venue's report was made of. */
export interface RedemptionSelection {
  readonly venueId: string;
  /** Days of service. */
  readonly period?: Period | undefined;
  /** Those recorded after this one, by which the venue's credits were retired. */
  readonly since?: string | undefined;
  /** All offers where left out; null for what was spent on none. */
  readonly offerId?: string | null | undefined;
}

/** How an address says that nothing was offered. */
export const NO_OFFER = 'none';

/** As part of an address. */
export function redemptionQuery({ period, since, offerId }: Omit<RedemptionSelection, 'venueId'>): string {
  const query = new URLSearchParams({ ...period });
  if (since !== undefined) query.set('since', since);
  if (offerId !== undefined) query.set('offer', offerId ?? NO_OFFER);
  return query.toString();
}

/** Opens a figure of a venue's report to its entries, in the order in which they were recorded. */
export async function redeemedEntries(
  views: ReportingDatabase,
  unsealer: Unsealer,
  timebankId: string,
  { venueId, period, since, offerId }: RedemptionSelection,
  asked: PageAsked = {},
): Promise<Page<EntryView>> {
  const account = await venuesAccount(views, timebankId, venueId);
  const [after = 0] = asked.after === undefined ? [numberOf(since)] : placeNumbers(asked.after, 1);
  const most = rowsToRead(asked.limit);
  const found: EntryView[] = [];
  if (account) {
    for await (const some of redeemedAfter(views, unsealer, account.account, after, period)) {
      found.push(...some.filter((entry) => offerId === undefined || entry.offerId === offerId));
      if (found.length >= most) break;
    }
  }
  const placeOf = ({ entryId }: EntryView) => String(numberOf(entryId));
  return pageOf(found, asked.limit, placeOf, (entry) => entry);
}

/** 0 for what is no entry's id: nothing comes before the first. */
function numberOf(id: string | undefined): number {
  return (id === undefined ? undefined : entryNumber(id)) ?? 0;
}
