import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const TIMEBANK: FieldsByEvent = {
  TimebankFounded: { category: 'timebank', version: 1, fields: ['timebankId', 'name', 'numberPrefix', 'policy'] },
  PolicyChanged: { category: 'timebank', version: 1, fields: ['timebankId', 'policy', 'changed', 'reason'] },
  ContactDetailsSet: { category: 'timebank', version: 1, fields: ['timebankId', 'contactId'] },
  ContactDetailsForgotten: { category: 'timebank', version: 1, fields: ['timebankId', 'contactId'] },
  OrganisationRegistered: { category: 'timebank', version: 1, fields: ['timebankId', 'organisationId', 'name'] },
  GroupFormed: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'groupId', 'name', 'meets', 'place', 'organisationId', 'category'],
  },
  ActivityScheduled: {
    category: 'timebank',
    version: 1,
    fields: ['timebankId', 'activityId', 'title', 'groupId', 'organisationId', 'category', 'from', 'until'],
  },
  ActivityCancelled: { category: 'timebank', version: 1, fields: ['timebankId', 'activityId', 'reason'] },
  VenueJoined: { category: 'timebank', version: 1, fields: ['timebankId', 'venueId', 'name', 'place'] },
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
  OfferWithdrawn: { category: 'timebank', version: 1, fields: ['timebankId', 'offerId', 'venueId'] },
};
