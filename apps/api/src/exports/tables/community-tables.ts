import { columns, listed, type Table } from './table-source';

/** Who and what there is in a timebank. */
export const COMMUNITY_TABLES = {
  members: {
    rows: listed(({ views }, timebank, page) => views.members.list(timebank, page)),
    columns: columns(`number status givenName familyName language contactBy email phone address ageBand area birthday
      joinedOn leftOn reasonLeft mergedInto notes memberId`),
  },
  help: {
    rows: listed(({ views }, timebank, page) => views.help.list(timebank, page)),
    columns: columns(`helpId kind status memberId category area availability languages minutes postedOn until reason
      exchangedMinutes fulfilled words`),
  },
  organisations: {
    rows: listed(({ views }, timebank, page) => views.organisations.list(timebank, page)),
    columns: columns('organisationId name.cy name.en closedOn reasonClosed'),
  },
  groups: {
    rows: listed(({ views }, timebank, page) => views.groups.list(timebank, page)),
    columns: columns(`groupId name.cy name.en meets.cy meets.en place.cy place.en organisationId category closedOn
      reasonClosed`),
  },
  activities: {
    rows: listed(({ views }, timebank, page) => views.activities.list(timebank, page)),
    columns: columns('activityId title.cy title.en groupId organisationId category from until status reasonCancelled'),
  },
  venues: {
    rows: listed(({ views }, timebank, page) => views.venues.list(timebank, page)),
    columns: columns('venueId name.cy name.en place.cy place.en closedOn reasonClosed'),
  },
  offers: {
    rows: listed(({ views }, timebank, page) => views.offers.list(timebank, page)),
    columns: columns(`offerId venueId title.cy title.en minutesPerAdult minutesPerUnder16 limits.cy limits.en
      restrictions.cy restrictions.en status`),
  },
} as const satisfies Readonly<Record<string, Table>>;
