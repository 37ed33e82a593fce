import type { Steps } from '@awr/kernel';
import { enter, freeName } from '../register';
import { withoutUndefined } from '../without-undefined';
import { founded, newTimebank, type TimebankState } from './timebank';
import { wholePolicy } from './policy';
import type { TimebankEvent } from './timebank-events';

/** What each event means for the state. */
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

  OrganisationRegistered: (state, { organisationId, name }) => {
    enter(founded(state).organisations, organisationId, { organisationId, name });
    return state;
  },

  GroupFormed: (state, { groupId, name, organisationId, category }) => {
    enter(founded(state).groups, groupId, { groupId, name, ...withoutUndefined({ organisationId, category }) });
    return state;
  },

  ActivityScheduled: (state, { activityId, groupId, organisationId, category }) => {
    const belongs = withoutUndefined({ groupId, organisationId, category });
    founded(state).activities.set(activityId, { status: 'scheduled', ...belongs });
    return state;
  },

  ActivityCancelled: (state, { activityId }) => {
    const { activities } = founded(state);
    activities.set(activityId, { ...activities.get(activityId), status: 'cancelled' });
    return state;
  },

  VenueJoined: (state, { venueId, name }) => {
    enter(founded(state).venues, venueId, { venueId, name });
    return state;
  },

  OfferPublished: (state, { offerId, venueId, title, minutesPerAdult, minutesPerUnder16 }) => {
    const offer = { status: 'published', offerId, venueId, name: title, minutesPerAdult, minutesPerUnder16 } as const;
    enter(founded(state).offers, offerId, offer, venueId);
    return state;
  },

  OfferWithdrawn: (state, { offerId, venueId }) => {
    const { offers } = founded(state);
    const offer = offers.byId.get(offerId);
    if (!offer) return state;
    freeName(offers, offer, venueId);
    offers.byId.set(offerId, { ...offer, status: 'withdrawn' });
    return state;
  },
};
