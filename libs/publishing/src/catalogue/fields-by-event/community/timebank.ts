import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const TIMEBANK: FieldsByEvent = {
  TimebankFounded: { category: 'timebank', version: 1, fields: ['timebankId', 'name', 'numberPrefix', 'policy'] },
  TimebankRenamed: { category: 'timebank', version: 1, fields: ['timebankId', 'name'] },
  PolicyChanged: { category: 'timebank', version: 1, fields: ['timebankId', 'policy', 'changed', 'reason'] },
  ContactDetailsSet: { category: 'timebank', version: 1, fields: ['timebankId', 'contactId'] },
  ContactDetailsForgotten: { category: 'timebank', version: 1, fields: ['timebankId', 'contactId'] },
  OrganisationRegistered: { category: 'timebank', version: 1, fields: ['timebankId', 'organisationId', 'name'] },
  OrganisationDetailsChanged: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'organisationId', 'name', 'changed'],
  },
  OrganisationClosed: { category: 'timebank', version: 1, fields: ['timebankId', 'organisationId', 'on', 'reason'] },
  OrganisationReopened: { category: 'timebank', version: 1, fields: ['timebankId', 'organisationId', 'on', 'reason'] },
  GroupFormed: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'groupId', 'name', 'meets', 'place', 'organisationId', 'category'],
  },
  GroupDetailsChanged: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'groupId', 'name', 'meets', 'place', 'organisationId', 'category', 'changed'],
  },
  GroupClosed: { category: 'timebank', version: 1, fields: ['timebankId', 'groupId', 'on', 'reason'] },
  GroupReopened: { category: 'timebank', version: 1, fields: ['timebankId', 'groupId', 'on', 'reason'] },
  ActivityScheduled: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'activityId', 'title', 'groupId', 'organisationId', 'category', 'from', 'until'],
  },
  ActivityDetailsChanged: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'activityId', 'title', 'groupId', 'organisationId', 'category', 'from', 'until', 'changed'],
  },
  ActivityCancelled: { category: 'timebank', version: 1, fields: ['timebankId', 'activityId', 'reason'] },
  VenueJoined: { category: 'timebank', version: 1, fields: ['timebankId', 'venueId', 'name', 'place'] },
  VenueDetailsChanged: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'venueId', 'name', 'place', 'changed'],
  },
  VenueClosed: { category: 'timebank', version: 1, fields: ['timebankId', 'venueId', 'on', 'reason'] },
  VenueReopened: { category: 'timebank', version: 1, fields: ['timebankId', 'venueId', 'on', 'reason'] },
  OfferPublished: {
    category: 'timebank',
    version: 1,
    fields: [
      'timebankId',
      'offerId',
      'venueId',
      'title',
      'minutesPerAdult',
      'minutesPerUnder16',
      'limits',
      'restrictions',
    ],
  },
  OfferDetailsChanged: {
    category: 'timebank',
    version: 1,
    fields: [
      'timebankId',
      'offerId',
      'venueId',
      'title',
      'minutesPerAdult',
      'minutesPerUnder16',
      'limits',
      'restrictions',
      'changed',
    ],
  },
  OfferWithdrawn: { category: 'timebank', version: 1, fields: ['timebankId', 'offerId', 'venueId'] },
};
