import type { RowsOf } from '@awr/projections';
import type { Kysely } from 'kysely';
import type { activities } from './activities/activities.table';
import type { groups } from './groups/groups.table';
import type { members } from './members/members.table';
import type { offers } from './offers/offers.table';
import type { organisations } from './organisations/organisations.table';
import type { timebanks } from './timebanks/timebanks.table';
import type { venues } from './venues/venues.table';

/** The views of this context, as SQL has them. */
export type CommunityViews = RowsOf<{
  timebanks: typeof timebanks;
  members: typeof members;
  organisations: typeof organisations;
  groups: typeof groups;
  activities: typeof activities;
  venues: typeof venues;
  offers: typeof offers;
}>;

export type CommunityDatabase = Kysely<CommunityViews>;
