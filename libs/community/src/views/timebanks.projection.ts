import type { Unsealer } from '@awr/kernel';
import { projection } from '@awr/projections';
import type {
  ActivityCancelled,
  ActivityScheduled,
  ContactDetailsForgotten,
  ContactDetailsSet,
  GroupFormed,
  OfferPublished,
  OfferWithdrawn,
  OrganisationRegistered,
  PolicyChanged,
  TimebankFounded,
  VenueJoined,
} from '../domain/timebank/timebank-events';
import { activities, activityRow } from './activities/activities.table';
import { groupRow, groups } from './groups/groups.table';
import { offerRow, offers } from './offers/offers.table';
import { organisationRow, organisations } from './organisations/organisations.table';
import { openedContact } from './timebanks/opened-contact';
import { timebankRow, timebanks } from './timebanks/timebanks.table';
import { venueRow, venues } from './venues/venues.table';
import type { Stored } from './stored';

/**
 * Timebanks, and what each has: one read model, since all of it comes from one kind of stream. It
 * unseals how to reach them, so its tables live only where keys may.
 */
export function timebanksProjection(unsealer: Unsealer) {
  return projection({
    name: 'timebanks',
    version: 2,
    tables: { timebanks, organisations, groups, activities, venues, offers },
    on: {
      TimebankFounded: (event: Stored<TimebankFounded>, view) => view.timebanks.insert(timebankRow(event)),

      PolicyChanged: ({ data, revision }: Stored<PolicyChanged>, view) =>
        view.timebanks.change({ timebank_id: data.timebankId }, { policy: data.policy, policy_revision: revision }),

      ContactDetailsSet: (event: Stored<ContactDetailsSet>, view) =>
        view.timebanks.change({ timebank_id: event.data.timebankId }, { contact: openedContact(event, unsealer) }),

      ContactDetailsForgotten: ({ data }: Stored<ContactDetailsForgotten>, view) =>
        view.timebanks.change({ timebank_id: data.timebankId }, { contact: null }),

      OrganisationRegistered: ({ data }: Stored<OrganisationRegistered>, view) =>
        view.organisations.insert(organisationRow(data)),

      GroupFormed: ({ data }: Stored<GroupFormed>, view) => view.groups.insert(groupRow(data)),

      ActivityScheduled: ({ data }: Stored<ActivityScheduled>, view) => view.activities.insert(activityRow(data)),

      ActivityCancelled: ({ data: { timebankId, activityId, reason } }: Stored<ActivityCancelled>, view) =>
        view.activities.change(
          { timebank_id: timebankId, activity_id: activityId },
          { status: 'cancelled', reason_cancelled: reason },
        ),

      VenueJoined: ({ data }: Stored<VenueJoined>, view) => view.venues.insert(venueRow(data)),

      OfferPublished: ({ data }: Stored<OfferPublished>, view) => view.offers.insert(offerRow(data)),

      OfferWithdrawn: ({ data: { timebankId, offerId } }: Stored<OfferWithdrawn>, view) =>
        view.offers.change({ timebank_id: timebankId, offer_id: offerId }, { status: 'withdrawn' }),
    },
  });
}
