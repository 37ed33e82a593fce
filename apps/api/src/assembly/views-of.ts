import {
  ActivityQueries,
  type CommunityViews,
  GroupQueries,
  MemberQueries,
  OfferQueries,
  OrganisationQueries,
  TimebankQueries,
  VenueQueries,
} from '@awr/community';
import { type AwrViews, viewsOnly } from '@awr/composition';
import type { Views } from '../queries/views';

/** The queries of all contexts over one database. */
export function viewsOf(views: AwrViews): Views {
  const db = viewsOnly<CommunityViews>(views);
  return {
    timebanks: new TimebankQueries(db),
    members: new MemberQueries(db),
    organisations: new OrganisationQueries(db),
    groups: new GroupQueries(db),
    activities: new ActivityQueries(db),
    venues: new VenueQueries(db),
    offers: new OfferQueries(db),
  };
}
