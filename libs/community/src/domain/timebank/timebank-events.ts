import type { CalendarDate, DomainEvent, EventDefinitions, Minutes, Sealed, Wording } from '@awr/kernel';
import { fact } from '../fact';
import { CONTACT_DETAILS } from './contact-details';
import type { KeptPolicy, Policy } from './policy';

interface OfTimebank {
  readonly timebankId: string;
}

/** Why a timebank has an organisation, a group or a venue no longer. */
export const PLACE_CLOSING_REASONS = ['ended', 'moved', 'left-scheme', 'merged', 'recorded-in-error', 'other'] as const;
export type PlaceClosingReason = (typeof PLACE_CLOSING_REASONS)[number];
/** Why it has it again. */
export const PLACE_REOPENING_REASONS = ['began-again', 'closed-in-error', 'other'] as const;
export type PlaceReopeningReason = (typeof PLACE_REOPENING_REASONS)[number];

interface Closed {
  /** The first day on which nothing goes on there. */
  readonly on: CalendarDate;
  readonly reason: PlaceClosingReason;
}
interface Reopened {
  /** The first day on which something may go on there again. */
  readonly on: CalendarDate;
  readonly reason: PlaceReopeningReason;
}

/** Which parts are not as they were. The rest of the event is the whole as it then is, so that a reader needs no earlier one. */
interface Changed<Details> {
  readonly changed: readonly (keyof Details)[];
}

export interface OrganisationDetails {
  readonly organisationId: string;
  readonly name: Wording;
}
export interface GroupDetails {
  readonly groupId: string;
  readonly name: Wording;
  readonly meets?: Wording;
  readonly place?: Wording;
  readonly organisationId?: string;
  readonly category?: string;
}
export interface ActivityDetails {
  readonly activityId: string;
  readonly title: Wording;
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly category?: string;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}
export interface VenueDetails {
  readonly venueId: string;
  readonly name: Wording;
  readonly place?: Wording;
}
export interface OfferDetails {
  readonly offerId: string;
  readonly venueId: string;
  readonly title: Wording;
  readonly minutesPerAdult: Minutes;
  readonly minutesPerUnder16: Minutes;
  readonly limits?: Wording;
  readonly restrictions?: Wording;
}

export type TimebankFounded = DomainEvent<
  'TimebankFounded',
  OfTimebank & { readonly name: Wording; readonly numberPrefix: string; readonly policy: KeptPolicy }
>;
export type PolicyChanged = DomainEvent<
  'PolicyChanged',
  // The whole policy as it then is, so that a reader needs no earlier event.
  OfTimebank & { readonly policy: KeptPolicy; readonly changed: readonly (keyof Policy)[]; readonly reason: string }
>;
/** How the timebank is to be reached from now on. Sealed under a key of these details alone: they may be a person's. */
export type ContactDetailsSet = DomainEvent<
  'ContactDetailsSet',
  OfTimebank & {
    /** New each time, so that each can be forgotten by itself. */
    readonly contactId: string;
    readonly name?: Wording | Sealed;
    readonly phone?: string | Sealed;
    readonly email?: string | Sealed;
    readonly address?: string | Sealed;
    readonly openingHours?: Wording | Sealed;
  }
>;
/** Those details hold no longer: their key is destroyed, and nobody can read them in the log any more. */
export type ContactDetailsForgotten = DomainEvent<
  'ContactDetailsForgotten',
  OfTimebank & { readonly contactId: string }
>;
export type TimebankRenamed = DomainEvent<'TimebankRenamed', OfTimebank & { readonly name: Wording }>;
export type OrganisationRegistered = DomainEvent<'OrganisationRegistered', OfTimebank & OrganisationDetails>;
export type OrganisationDetailsChanged = DomainEvent<
  'OrganisationDetailsChanged',
  OfTimebank & OrganisationDetails & Changed<OrganisationDetails>
>;
export type OrganisationClosed = DomainEvent<
  'OrganisationClosed',
  OfTimebank & { readonly organisationId: string } & Closed
>;
export type OrganisationReopened = DomainEvent<
  'OrganisationReopened',
  OfTimebank & { readonly organisationId: string } & Reopened
>;
export type GroupFormed = DomainEvent<'GroupFormed', OfTimebank & GroupDetails>;
export type GroupDetailsChanged = DomainEvent<'GroupDetailsChanged', OfTimebank & GroupDetails & Changed<GroupDetails>>;
export type GroupClosed = DomainEvent<'GroupClosed', OfTimebank & { readonly groupId: string } & Closed>;
export type GroupReopened = DomainEvent<'GroupReopened', OfTimebank & { readonly groupId: string } & Reopened>;
export type ActivityScheduled = DomainEvent<'ActivityScheduled', OfTimebank & ActivityDetails>;
export type ActivityDetailsChanged = DomainEvent<
  'ActivityDetailsChanged',
  OfTimebank & ActivityDetails & Changed<ActivityDetails>
>;
export type ActivityCancelled = DomainEvent<
  'ActivityCancelled',
  OfTimebank & { readonly activityId: string; readonly reason: string }
>;
export type VenueJoined = DomainEvent<'VenueJoined', OfTimebank & VenueDetails>;
export type VenueDetailsChanged = DomainEvent<'VenueDetailsChanged', OfTimebank & VenueDetails & Changed<VenueDetails>>;
export type VenueClosed = DomainEvent<'VenueClosed', OfTimebank & { readonly venueId: string } & Closed>;
export type VenueReopened = DomainEvent<'VenueReopened', OfTimebank & { readonly venueId: string } & Reopened>;
export type OfferPublished = DomainEvent<'OfferPublished', OfTimebank & OfferDetails>;
export type OfferDetailsChanged = DomainEvent<'OfferDetailsChanged', OfTimebank & OfferDetails & Changed<OfferDetails>>;
export type OfferWithdrawn = DomainEvent<
  'OfferWithdrawn',
  OfTimebank & { readonly offerId: string; readonly venueId: string }
>;

export type TimebankEvent =
  | TimebankFounded
  | TimebankRenamed
  | PolicyChanged
  | ContactDetailsSet
  | ContactDetailsForgotten
  | OrganisationRegistered
  | OrganisationDetailsChanged
  | OrganisationClosed
  | OrganisationReopened
  | GroupFormed
  | GroupDetailsChanged
  | GroupClosed
  | GroupReopened
  | ActivityScheduled
  | ActivityDetailsChanged
  | ActivityCancelled
  | VenueJoined
  | VenueDetailsChanged
  | VenueClosed
  | VenueReopened
  | OfferPublished
  | OfferDetailsChanged
  | OfferWithdrawn;

export const timebankFounded = fact<TimebankFounded>('TimebankFounded');
export const timebankRenamed = fact<TimebankRenamed>('TimebankRenamed');
export const policyChanged = fact<PolicyChanged>('PolicyChanged');
export const contactDetailsSet = fact<ContactDetailsSet>('ContactDetailsSet');
export const contactDetailsForgotten = fact<ContactDetailsForgotten>('ContactDetailsForgotten');
export const organisationRegistered = fact<OrganisationRegistered>('OrganisationRegistered');
export const organisationDetailsChanged = fact<OrganisationDetailsChanged>('OrganisationDetailsChanged');
export const organisationClosed = fact<OrganisationClosed>('OrganisationClosed');
export const organisationReopened = fact<OrganisationReopened>('OrganisationReopened');
export const groupFormed = fact<GroupFormed>('GroupFormed');
export const groupDetailsChanged = fact<GroupDetailsChanged>('GroupDetailsChanged');
export const groupClosed = fact<GroupClosed>('GroupClosed');
export const groupReopened = fact<GroupReopened>('GroupReopened');
export const activityScheduled = fact<ActivityScheduled>('ActivityScheduled');
export const activityDetailsChanged = fact<ActivityDetailsChanged>('ActivityDetailsChanged');
export const activityCancelled = fact<ActivityCancelled>('ActivityCancelled');
export const venueJoined = fact<VenueJoined>('VenueJoined');
export const venueDetailsChanged = fact<VenueDetailsChanged>('VenueDetailsChanged');
export const venueClosed = fact<VenueClosed>('VenueClosed');
export const venueReopened = fact<VenueReopened>('VenueReopened');
export const offerPublished = fact<OfferPublished>('OfferPublished');
export const offerDetailsChanged = fact<OfferDetailsChanged>('OfferDetailsChanged');
export const offerWithdrawn = fact<OfferWithdrawn>('OfferWithdrawn');

export const timebankEvents: EventDefinitions<TimebankEvent> = {
  TimebankFounded: { version: 1 },
  TimebankRenamed: { version: 1 },
  PolicyChanged: { version: 1 },
  ContactDetailsSet: {
    version: 1,
    personal: { fields: CONTACT_DETAILS, person: ({ contactId }: ContactDetailsSet['data']) => contactId },
  },
  ContactDetailsForgotten: { version: 1 },
  OrganisationRegistered: { version: 1 },
  OrganisationDetailsChanged: { version: 1 },
  OrganisationClosed: { version: 1 },
  OrganisationReopened: { version: 1 },
  GroupFormed: { version: 1 },
  GroupDetailsChanged: { version: 1 },
  GroupClosed: { version: 1 },
  GroupReopened: { version: 1 },
  ActivityScheduled: { version: 1 },
  ActivityDetailsChanged: { version: 1 },
  ActivityCancelled: { version: 1 },
  VenueJoined: { version: 1 },
  VenueDetailsChanged: { version: 1 },
  VenueClosed: { version: 1 },
  VenueReopened: { version: 1 },
  OfferPublished: { version: 1 },
  OfferDetailsChanged: { version: 1 },
  OfferWithdrawn: { version: 1 },
};
