import type { Steps } from '@awr/kernel';
import { withClosure, withEndOfClosure } from '../closures';
import { amend, enter, freeName, replace } from '../register';
import { founded, newTimebank, type TimebankState } from './timebank';
import { wholePolicy } from './policy';
import type { TimebankEvent } from './timebank-events';

/** What each event means for the state, whose revision is already the event's. */
export const timebankSteps: Steps<TimebankState, TimebankEvent> = {
  TimebankFounded: (_state, { timebankId, name, policy }) => newTimebank(timebankId, name, wholePolicy(policy)),

  PolicyChanged: (state, { policy }) => {
    founded(state).policy = wholePolicy(policy);
    return state;
  },

  ContactDetailsSet: (state, { contactId }) => {
    founded(state).contactId = contactId;
    return state;
  },

  ContactDetailsForgotten: (state) => {
    delete founded(state).contactId;
    return state;
  },

  TimebankRenamed: (state, { name }) => {
    const timebank = founded(state);
    return Object.assign(timebank, { name, nameRevision: timebank.revision });
  },

  OrganisationRegistered: (state, { timebankId: _, ...details }) => {
    const { organisations, revision } = founded(state);
    enter(organisations, details.organisationId, { ...details, revision });
    return state;
  },

  OrganisationDetailsChanged: (state, { timebankId: _, changed: __, ...details }) => {
    const { organisations, revision } = founded(state);
    replace(organisations, details.organisationId, { ...details, revision });
    return state;
  },

  OrganisationClosed: (state, { organisationId, on }) => {
    const { organisations, revision } = founded(state);
    amend(organisations, organisationId, (it) => ({ ...it, closures: withClosure(it, on), revision }));
    return state;
  },

  OrganisationReopened: (state, { organisationId, on }) => {
    const { organisations, revision } = founded(state);
    amend(organisations, organisationId, (it) => ({ ...it, closures: withEndOfClosure(it, on), revision }));
    return state;
  },

  GroupFormed: (state, { timebankId: _, ...details }) => {
    const { groups, revision } = founded(state);
    enter(groups, details.groupId, { ...details, revision });
    return state;
  },

  GroupDetailsChanged: (state, { timebankId: _, changed: __, ...details }) => {
    const { groups, revision } = founded(state);
    replace(groups, details.groupId, { ...details, revision });
    return state;
  },

  GroupClosed: (state, { groupId, on }) => {
    const { groups, revision } = founded(state);
    amend(groups, groupId, (it) => ({ ...it, closures: withClosure(it, on), revision }));
    return state;
  },

  GroupReopened: (state, { groupId, on }) => {
    const { groups, revision } = founded(state);
    amend(groups, groupId, (it) => ({ ...it, closures: withEndOfClosure(it, on), revision }));
    return state;
  },

  ActivityScheduled: (state, { timebankId: _, ...details }) => {
    const { activities, revision } = founded(state);
    activities.set(details.activityId, { ...details, status: 'scheduled', revision });
    return state;
  },

  ActivityDetailsChanged: (state, { timebankId: _, changed: __, ...details }) => {
    const { activities, revision } = founded(state);
    activities.set(details.activityId, { ...details, status: 'scheduled', revision });
    return state;
  },

  ActivityCancelled: (state, { activityId }) => {
    const { activities, revision } = founded(state);
    const activity = activities.get(activityId);
    if (activity) activities.set(activityId, { ...activity, status: 'cancelled', revision });
    return state;
  },

  VenueJoined: (state, { timebankId: _, ...details }) => {
    const { venues, revision } = founded(state);
    enter(venues, details.venueId, { ...details, revision });
    return state;
  },

  VenueDetailsChanged: (state, { timebankId: _, changed: __, ...details }) => {
    const { venues, revision } = founded(state);
    replace(venues, details.venueId, { ...details, revision });
    return state;
  },

  VenueClosed: (state, { venueId, on }) => {
    const { venues, revision } = founded(state);
    amend(venues, venueId, (it) => ({ ...it, closures: withClosure(it, on), revision }));
    return state;
  },

  VenueReopened: (state, { venueId, on }) => {
    const { venues, revision } = founded(state);
    amend(venues, venueId, (it) => ({ ...it, closures: withEndOfClosure(it, on), revision }));
    return state;
  },

  OfferPublished: (state, { timebankId: _, title: name, ...details }) => {
    const { offers, revision } = founded(state);
    enter(offers, details.offerId, { ...details, name, status: 'published', revision }, details.venueId);
    return state;
  },

  OfferDetailsChanged: (state, { timebankId: _, changed: __, title: name, ...details }) => {
    const { offers, revision } = founded(state);
    replace(offers, details.offerId, { ...details, name, status: 'published', revision }, details.venueId);
    return state;
  },

  OfferWithdrawn: (state, { offerId, venueId }) => {
    const { offers, revision } = founded(state);
    const offer = offers.byId.get(offerId);
    if (!offer) return state;
    freeName(offers, offer, venueId);
    offers.byId.set(offerId, { ...offer, status: 'withdrawn', revision });
    return state;
  },
};
