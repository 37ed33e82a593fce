import { type Instant, instant, systemClock } from '@awr/kernel';
import type { Views } from '../../queries/views';

interface Page {
  readonly items: readonly object[];
  readonly next: string | null;
}

/** One page of a list, as every view gives it. */
type ReadPage = (
  views: Views,
  timebankId: string,
  page: { readonly after?: string; readonly limit: number },
) => Promise<Page>;

/** What can be exported as a table, and the columns that it has, in their order. */
interface Source {
  readonly columns: readonly string[];
  readonly rows: (views: Views, timebankId: string) => AsyncIterable<readonly object[]>;
}

const PAGE = 200;

/** Everything of a list, those included who have left and what is closed, settled or withdrawn. */
function listed(read: ReadPage): Source['rows'] {
  return async function* (views, timebankId) {
    let after: string | undefined;
    do {
      const { items, next } = await read(views, timebankId, { ...(after !== undefined && { after }), limit: PAGE });
      yield items;
      after = next ?? undefined;
    } while (after !== undefined);
  };
}

const now = (): Instant => instant(systemClock.nowMicros());
const columns = (names: string): readonly string[] => names.split(/\s+/);

export const TABLES = {
  members: {
    rows: listed((views, timebank, page) => views.members.list(timebank, page)),
    columns: columns(`number status givenName familyName language contactBy email phone address ageBand area birthday
      joinedOn leftOn reasonLeft mergedInto notes memberId`),
  },
  accounts: {
    rows: listed((views, timebank, page) => views.accounts.list(timebank, page)),
    columns: columns('accountId kind holderId balanceMinutes entries lastOn'),
  },
  entries: {
    rows: (views, timebank) => views.journals.entries(timebank),
    columns:
      columns(`entryId kind on minutes debit credit debitBalanceMinutes creditBalanceMinutes recordedAt recordedBy
      approvedBy category groupId activityId organisationId offerId people.adults people.under16s claimId exchangeId
      holdId batchId reverses reversedBy corrects correctedBy reason grant waiver warnings periodId note recorderName`),
  },
  claims: {
    rows: listed((views, timebank, page) => views.claims.list(timebank, page)),
    columns:
      columns(`claimId status memberId minutes on claimedOn remindOn lapsesOn recordedBy settledBy entryId category
      activityId groupId organisationId reason note declinedNote`),
  },
  exchanges: {
    rows: listed((views, timebank, page) => views.exchanges.list(timebank, page)),
    columns:
      columns(`exchangeId status minutes on proposedOn lapsesOn proposerId recordedBy category helpId lines agreed
      waitsFor entryIds settledBy declinedBy reason note declinedNote`),
  },
  holds: {
    rows: listed((views, timebank, page) => views.holds.list(timebank, now(), page)),
    columns:
      columns(`holdId status memberId venueId offerId people.adults people.under16s minutes heldAt expiresAt heldBy
      settledMinutes entryId note`),
  },
  help: {
    rows: listed((views, timebank, page) => views.help.list(timebank, page)),
    columns: columns(`helpId kind status memberId category area availability languages minutes postedOn until reason
      exchangedMinutes fulfilled words`),
  },
  organisations: {
    rows: listed((views, timebank, page) => views.organisations.list(timebank, page)),
    columns: columns('organisationId name.cy name.en'),
  },
  groups: {
    rows: listed((views, timebank, page) => views.groups.list(timebank, page)),
    columns: columns('groupId name.cy name.en meets.cy meets.en place.cy place.en organisationId category'),
  },
  activities: {
    rows: listed((views, timebank, page) => views.activities.list(timebank, page)),
    columns: columns('activityId title.cy title.en groupId organisationId category from until status reasonCancelled'),
  },
  venues: {
    rows: listed((views, timebank, page) => views.venues.list(timebank, page)),
    columns: columns('venueId name.cy name.en place.cy place.en'),
  },
  offers: {
    rows: listed((views, timebank, page) => views.offers.list(timebank, page)),
    columns: columns(`offerId venueId title.cy title.en minutesPerAdult minutesPerUnder16 limits.cy limits.en
      restrictions.cy restrictions.en status`),
  },
} as const satisfies Readonly<Record<string, Source>>;

export type TableName = keyof typeof TABLES;
