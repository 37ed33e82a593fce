export { timebankDecider, type TimebankCommand } from './timebank.decider';
export { helpDecider, type HelpCommand } from './help.decider';
export { memberDecider, type MemberCommand } from './member.decider';

export * from './domain/timebank/timebank-events';
export * from './domain/member/member-events';
export * from './domain/timebank/named';
export { refuseAtClosed, refuseAtClosedVenue } from './domain/timebank/closed';
export type { CloseGroup, CloseOrganisation, CloseVenue } from './use-cases/close-place/close-place';
export type { ReopenGroup, ReopenOrganisation, ReopenVenue } from './use-cases/reopen-place/reopen-place';
export { PLACE_KINDS, type PlaceKind } from './domain/timebank/place';
export * from './domain/help/help-events';
export { communityErasures } from './domain/erasures';
export { contactInWords, type ContactDetails, type GivenContactDetails } from './domain/timebank/contact-details';
export { AVAILABILITY, type Availability } from './domain/help/availability';
export type { Help, HelpState } from './domain/help/help';
export type { PostHelp } from './domain/help/post-help';
export type { Activity, Group, Offer, Organisation, Timebank, TimebankState, Venue } from './domain/timebank/timebank';
export { type Member, type MemberState, memberSince } from './domain/member/member';

export type { CancelActivity } from './use-cases/cancel-activity/cancel-activity';
export type {
  ChangeActivityDetails,
  ActivityChanges,
} from './use-cases/change-activity-details/change-activity-details';
export type { ChangeGroupDetails, GroupChanges } from './use-cases/change-group-details/change-group-details';
export type { ChangeOfferDetails, OfferChanges } from './use-cases/change-offer-details/change-offer-details';
export type {
  ChangeOrganisationDetails,
  OrganisationChanges,
} from './use-cases/change-organisation-details/change-organisation-details';
export type { ChangeVenueDetails, VenueChanges } from './use-cases/change-venue-details/change-venue-details';
export type { ChangeHelp } from './use-cases/change-help/change-help';
export type { ChangeMemberDetails, MemberChanges } from './use-cases/change-member-details/change-member-details';
export type { ChangePolicy } from './use-cases/change-policy/change-policy';
export type { ErasePerson } from './use-cases/erase-person/erase-person';
export type { FormGroup } from './use-cases/form-group/form-group';
export type { FoundTimebank } from './use-cases/found-timebank/found-timebank';
export type { JoinMember } from './use-cases/join-member/join-member';
export type { MergeMember } from './use-cases/merge-member/merge-member';
export type { RejoinMember } from './use-cases/rejoin-member/rejoin-member';
export type { MemberLeave } from './use-cases/member-leave/member-leave';
export type { PublishOffer } from './use-cases/publish-offer/publish-offer';
export type { RegisterOrganisation } from './use-cases/register-organisation/register-organisation';
export type { RenameTimebank } from './use-cases/rename-timebank/rename-timebank';
export type { ScheduleActivity } from './use-cases/schedule-activity/schedule-activity';
export type { SetContactDetails } from './use-cases/set-contact-details/set-contact-details';
export type { WelcomeVenue } from './use-cases/welcome-venue/welcome-venue';
export type { WithdrawOffer } from './use-cases/withdraw-offer/withdraw-offer';

export { birthdayOf, birthdaysOn, type Birthday } from './domain/member/birthday';
export { AGE_BANDS, isArea, MOST_AREA_CHARACTERS, type AgeBand } from './domain/member/coded-details';
export { MOST_WAITING_DAYS, type WaitingPolicy } from './domain/timebank/waiting-policy';
export { POLICY_WORDING } from './domain/timebank/policy-wording';
export {
  CONFIRMATIONS,
  DEFAULT_POLICY,
  RECORDING_FOR_ONESELF,
  wholePolicy,
  type Confirmation,
  type Policy,
  type RecordingForOneself,
} from './domain/timebank/policy';
export { CONTACT_WAYS, missingContact, type Contacts, type ContactWay } from './domain/member/contact';
export { MOST_BIRTHDAY_DAYS, type ReportingPolicy } from './domain/timebank/reporting-policy';
export { PERSONAL_FIELDS, type PersonalDetails, type PersonalField } from './domain/member/personal-details';
export { isMembershipNumber, memberIdOf, MOST_NUMBER_CHARACTERS, normaliseNumber } from './domain/membership-number';
export { nextNumber } from './domain/next-number';
export { nameKey } from './domain/name-key';
export { wordingOf, type GivenWording } from './domain/wording';
export { MOST_PEOPLE, MOST_PRICE_MINUTES, priceOf, type People, type Price } from './domain/price';
export { MOST_NAME_CHARACTERS, MOST_TEXT_CHARACTERS } from './domain/unfit-text';

export { communityRefusalWordings } from './domain/refusals/refusal-wordings';
export type {
  CommunityRefusal,
  CommunityRefusalCode,
  RefusalDetails as CommunityRefusalDetails,
} from './domain/refusals/refusals';

export { membersProjection } from './views/members/members.projection';
export { timebanksProjection } from './views/timebanks.projection';
export type { CommunityDatabase, CommunityViews } from './views/community-views';
export { LARGEST_PAGE, PlaceGone, USUAL_PAGE, type Page, type PageAsked } from './views/paging/page';
export type { ListAsked } from './views/paging/place';
export { ActivityQueries, type ActivitiesAsked, type ActivityView } from './views/activities/activities.queries';
export type { ActivityStatus } from './views/activities/activities.table';
export { GroupQueries, type GroupsAsked, type GroupView } from './views/groups/groups.queries';
export { MemberQueries, type MembersAsked } from './views/members/members.queries';
export { detailsIn } from './views/members/personal-cells';
export type { MemberView } from './views/members/member-view';
export { OfferQueries, type OffersAsked, type OfferView } from './views/offers/offers.queries';
export type { OfferStatus } from './views/offers/offers.table';
export type { ClosingView, PlaceStatus } from './views/closed-columns';
export { OrganisationQueries, type OrganisationView } from './views/organisations/organisations.queries';
export { TimebankQueries, type TimebankView } from './views/timebanks/timebanks.queries';
export { VenueQueries, type VenueView } from './views/venues/venues.queries';

export * as communityTesting from './testing';
