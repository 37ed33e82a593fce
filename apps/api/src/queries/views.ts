import type {
  ActivityQueries,
  GroupQueries,
  MemberQueries,
  OfferQueries,
  OrganisationQueries,
  TimebankQueries,
  VenueQueries,
} from '@awr/community';

/** All that can be read, by what it is about. */
export interface Views {
  readonly timebanks: TimebankQueries;
  readonly members: MemberQueries;
  readonly organisations: OrganisationQueries;
  readonly groups: GroupQueries;
  readonly activities: ActivityQueries;
  readonly venues: VenueQueries;
  readonly offers: OfferQueries;
}
