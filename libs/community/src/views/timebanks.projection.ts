import type { Unsealer } from '@awr/kernel';
import { projection } from '@awr/projections';
import type {
  ActivityCancelled,
  ActivityDetailsChanged,
  ActivityScheduled,
  ContactDetailsForgotten,
  ContactDetailsSet,
  GroupClosed,
  GroupDetailsChanged,
  GroupReopened,
  GroupFormed,
  OfferDetailsChanged,
  OfferPublished,
  OfferWithdrawn,
  OrganisationClosed,
  OrganisationDetailsChanged,
  OrganisationReopened,
  OrganisationRegistered,
  PolicyChanged,
  TimebankFounded,
  TimebankRenamed,
  VenueClosed,
  VenueDetailsChanged,
  VenueReopened,
  VenueJoined,
} from '../domain/timebank/timebank-events';
import { activities, activityRow } from './activities/activities.table';
import { closedCells, reopenedCells } from './closed-columns';
import { namedCells } from './named-columns';
import { groupCells, groupKey, groupRow, groups } from './groups/groups.table';
import { offerRow, offers } from './offers/offers.table';
import {
  organisationCells,
  organisationKey,
  organisationRow,
  organisations,
} from './organisations/organisations.table';
import { openedContact } from './timebanks/opened-contact';
import { timebankRow, timebanks } from './timebanks/timebanks.table';
import { venueCells, venueKey, venueRow, venues } from './venues/venues.table';
import type { Stored } from './stored';

/**
 * Timebanks, and what each has: one read model, since all of it comes from one kind of stream. It
 * unseals how to reach them, so its tables live only where keys may.
 */
export function timebanksProjection(unsealer: Unsealer) {
  return projection({
    name: 'timebanks',
    version: 3,
    tables: { timebanks, organisations, groups, activities, venues, offers },
    on: {
      TimebankFounded: (event: Stored<TimebankFounded>, view) => view.timebanks.insert(timebankRow(event)),

      PolicyChanged: ({ data, revision }: Stored<PolicyChanged>, view) =>
        view.timebanks.change({ timebank_id: data.timebankId }, { policy: data.policy, policy_revision: revision }),

      ContactDetailsSet: (event: Stored<ContactDetailsSet>, view) =>
        view.timebanks.change({ timebank_id: event.data.timebankId }, { contact: openedContact(event, unsealer) }),

      ContactDetailsForgotten: ({ data }: Stored<ContactDetailsForgotten>, view) =>
        view.timebanks.change({ timebank_id: data.timebankId }, { contact: null }),

      TimebankRenamed: ({ data: { timebankId, name }, revision }: Stored<TimebankRenamed>, view) =>
        view.timebanks.change(
          { timebank_id: timebankId },
          { ...namedCells(name, timebankId), name_revision: revision },
        ),

      OrganisationRegistered: (event: Stored<OrganisationRegistered>, view) =>
        view.organisations.insert(organisationRow(event)),

      OrganisationDetailsChanged: (event: Stored<OrganisationDetailsChanged>, view) =>
        view.organisations.change(organisationKey(event), organisationCells(event)),

      OrganisationClosed: (event: Stored<OrganisationClosed>, view) =>
        view.organisations.change(organisationKey(event), closedCells(event)),

      OrganisationReopened: (event: Stored<OrganisationReopened>, view) =>
        view.organisations.change(organisationKey(event), reopenedCells(event)),

      GroupFormed: (event: Stored<GroupFormed>, view) => view.groups.insert(groupRow(event)),

      GroupDetailsChanged: (event: Stored<GroupDetailsChanged>, view) =>
        view.groups.change(groupKey(event), groupCells(event)),

      GroupClosed: (event: Stored<GroupClosed>, view) => view.groups.change(groupKey(event), closedCells(event)),

      GroupReopened: (event: Stored<GroupReopened>, view) => view.groups.change(groupKey(event), reopenedCells(event)),

      ActivityScheduled: (event: Stored<ActivityScheduled>, view) => view.activities.insert(activityRow(event)),

      // What was cancelled can't be changed, and what was withdrawn neither: both are as on their first day.
      ActivityDetailsChanged: (event: Stored<ActivityDetailsChanged>, view) => view.activities.put(activityRow(event)),

      ActivityCancelled: ({ data, revision }: Stored<ActivityCancelled>, view) =>
        view.activities.change(
          { timebank_id: data.timebankId, activity_id: data.activityId },
          { status: 'cancelled', reason_cancelled: data.reason, revision },
        ),

      VenueJoined: (event: Stored<VenueJoined>, view) => view.venues.insert(venueRow(event)),

      VenueDetailsChanged: (event: Stored<VenueDetailsChanged>, view) =>
        view.venues.change(venueKey(event), venueCells(event)),

      VenueClosed: (event: Stored<VenueClosed>, view) => view.venues.change(venueKey(event), closedCells(event)),

      VenueReopened: (event: Stored<VenueReopened>, view) => view.venues.change(venueKey(event), reopenedCells(event)),

      OfferPublished: (event: Stored<OfferPublished>, view) => view.offers.insert(offerRow(event)),

      OfferDetailsChanged: (event: Stored<OfferDetailsChanged>, view) => view.offers.put(offerRow(event)),

      OfferWithdrawn: ({ data: { timebankId, offerId }, revision }: Stored<OfferWithdrawn>, view) =>
        view.offers.change({ timebank_id: timebankId, offer_id: offerId }, { status: 'withdrawn', revision }),
    },
  });
}
