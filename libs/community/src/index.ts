export { timebankDecider, type TimebankCommand } from './timebank.decider';
export { memberDecider, type MemberCommand } from './member.decider';

export * from './domain/timebank/timebank-events';
export * from './domain/member/member-events';
export type { Timebank, TimebankState } from './domain/timebank/timebank';
export type { Member, MemberState } from './domain/member/member';

export type { CancelActivity } from './use-cases/cancel-activity/cancel-activity';
export type { ChangeMemberDetails, MemberChanges } from './use-cases/change-member-details/change-member-details';
export type { ChangePolicy } from './use-cases/change-policy/change-policy';
export type { ErasePerson } from './use-cases/erase-person/erase-person';
export type { FormGroup } from './use-cases/form-group/form-group';
export type { FoundTimebank } from './use-cases/found-timebank/found-timebank';
export type { JoinMember } from './use-cases/join-member/join-member';
export type { MemberLeave } from './use-cases/member-leave/member-leave';
export type { PublishOffer } from './use-cases/publish-offer/publish-offer';
export type { RegisterOrganisation } from './use-cases/register-organisation/register-organisation';
export type { ScheduleActivity } from './use-cases/schedule-activity/schedule-activity';
export type { WelcomeVenue } from './use-cases/welcome-venue/welcome-venue';
export type { WithdrawOffer } from './use-cases/withdraw-offer/withdraw-offer';

export { CONFIRMATIONS, DEFAULT_POLICY, type Confirmation, type Policy } from './domain/timebank/policy';
export {
  CONTACT_WAYS,
  missingContact,
  missingContactWordings,
  type Contacts,
  type ContactWay,
} from './domain/member/contact';
export { PERSONAL_FIELDS, type PersonalDetails, type PersonalField } from './domain/member/personal-details';
export { isMembershipNumber, memberIdOf, MOST_NUMBER_CHARACTERS, normaliseNumber } from './domain/membership-number';
export { nextNumber } from './domain/next-number';
export { nameKey, nameKeys } from './domain/name-key';
export { wordingOf, type GivenWording } from './domain/wording';
export { MOST_PEOPLE, MOST_PRICE_MINUTES, priceOf, type People, type Price } from './domain/price';
export { MOST_NAME_CHARACTERS, MOST_TEXT_CHARACTERS } from './domain/unfit-text';

export { communityRefusalWordings } from './domain/refusals/refusal-wordings';
export type {
  CommunityRefusal,
  CommunityRefusalCode,
  RefusalDetails as CommunityRefusalDetails,
} from './domain/refusals/refusals';

export * as communityTesting from './testing';
