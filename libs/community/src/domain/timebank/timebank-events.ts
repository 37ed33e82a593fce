import type { CalendarDate, DomainEvent, EventDefinitions, Minutes, Sealed, Wording } from '@awr/kernel';
import { fact } from '../fact';
import { CONTACT_DETAILS } from './contact-details';
import type { KeptPolicy, Policy } from './policy';

interface OfTimebank {
  readonly timebankId: string;
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
export type OrganisationRegistered = DomainEvent<
  'OrganisationRegistered',
  OfTimebank & { readonly organisationId: string; readonly name: Wording }
>;
export type GroupFormed = DomainEvent<
  'GroupFormed',
  OfTimebank & {
    readonly groupId: string;
    readonly name: Wording;
    readonly meets?: Wording;
    readonly place?: Wording;
    readonly organisationId?: string;
    readonly category?: string;
  }
>;
export type ActivityScheduled = DomainEvent<
  'ActivityScheduled',
  OfTimebank & {
    readonly activityId: string;
    readonly title: Wording;
    readonly groupId?: string;
    readonly organisationId?: string;
    readonly category?: string;
    readonly from: CalendarDate;
    readonly until?: CalendarDate;
  }
>;
export type ActivityCancelled = DomainEvent<
  'ActivityCancelled',
  OfTimebank & { readonly activityId: string; readonly reason: string }
>;
export type VenueJoined = DomainEvent<
  'VenueJoined',
  OfTimebank & { readonly venueId: string; readonly name: Wording; readonly place?: Wording }
>;
export type OfferPublished = DomainEvent<
  'OfferPublished',
  OfTimebank & {
    readonly offerId: string;
    readonly venueId: string;
    readonly title: Wording;
    readonly minutesPerAdult: Minutes;
    readonly minutesPerUnder16: Minutes;
    readonly limits?: Wording;
    readonly restrictions?: Wording;
  }
>;
export type OfferWithdrawn = DomainEvent<
  'OfferWithdrawn',
  OfTimebank & { readonly offerId: string; readonly venueId: string }
>;

export type TimebankEvent =
  | TimebankFounded
  | PolicyChanged
  | ContactDetailsSet
  | ContactDetailsForgotten
  | OrganisationRegistered
  | GroupFormed
  | ActivityScheduled
  | ActivityCancelled
  | VenueJoined
  | OfferPublished
  | OfferWithdrawn;

export const timebankFounded = fact<TimebankFounded>('TimebankFounded');
export const policyChanged = fact<PolicyChanged>('PolicyChanged');
export const contactDetailsSet = fact<ContactDetailsSet>('ContactDetailsSet');
export const contactDetailsForgotten = fact<ContactDetailsForgotten>('ContactDetailsForgotten');
export const organisationRegistered = fact<OrganisationRegistered>('OrganisationRegistered');
export const groupFormed = fact<GroupFormed>('GroupFormed');
export const activityScheduled = fact<ActivityScheduled>('ActivityScheduled');
export const activityCancelled = fact<ActivityCancelled>('ActivityCancelled');
export const venueJoined = fact<VenueJoined>('VenueJoined');
export const offerPublished = fact<OfferPublished>('OfferPublished');
export const offerWithdrawn = fact<OfferWithdrawn>('OfferWithdrawn');

export const timebankEvents: EventDefinitions<TimebankEvent> = {
  TimebankFounded: { version: 1 },
  PolicyChanged: { version: 1 },
  ContactDetailsSet: {
    version: 1,
    personal: { fields: CONTACT_DETAILS, person: ({ contactId }: ContactDetailsSet['data']) => contactId },
  },
  ContactDetailsForgotten: { version: 1 },
  OrganisationRegistered: { version: 1 },
  GroupFormed: { version: 1 },
  ActivityScheduled: { version: 1 },
  ActivityCancelled: { version: 1 },
  VenueJoined: { version: 1 },
  OfferPublished: { version: 1 },
  OfferWithdrawn: { version: 1 },
};
