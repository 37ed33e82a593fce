import type { CalendarDate } from '@awr/kernel';
import { type Closable, closedOn, closedSince } from '../closures';
import { refuse, type CommunityRefusal } from '../refusals/refusals';
import type { Timebank, Venue } from './timebank';

// What a closing means for what is asked from its day on. What there is not is refused elsewhere.

type MaybeRefused = CommunityRefusal | undefined;

/** Who hosts something, and where. */
interface Hosted {
  readonly groupId?: string;
  readonly organisationId?: string;
}

/** Why nothing goes on there on a day, if it does not: the group has closed, or the organisation that hosts it. */
export function refuseAtClosed(
  { groups, organisations }: Timebank,
  { groupId = '', organisationId = '' }: Hosted,
  day: CalendarDate,
): MaybeRefused {
  const group = since(groups.byId.get(groupId), day);
  if (group !== undefined) return refuse('group-closed', { groupId, on: group });
  const organisation = since(organisations.byId.get(organisationId), day);
  return organisation === undefined ? undefined : refuse('organisation-closed', { organisationId, on: organisation });
}

/** Why an organisation can't host anything new, if it can't. */
export function refuseClosedHost({ organisations }: Timebank, organisationId = ''): MaybeRefused {
  const on = closedSince(organisations.byId.get(organisationId) ?? {});
  return on === undefined ? undefined : refuse('organisation-closed', { organisationId, on });
}

/** Why a venue can't offer anything new, if it can't. */
export function refuseClosedVenue({ venues }: Timebank, venueId: string): MaybeRefused {
  const on = closedSince(venues.byId.get(venueId) ?? {});
  return on === undefined ? undefined : refuse('venue-closed', { venueId, on });
}

/** Why nothing can be spent at a venue on a day, if it can't. */
export function refuseAtClosedVenue(venue: Venue | undefined, day: CalendarDate): MaybeRefused {
  const on = since(venue, day);
  return venue === undefined || on === undefined ? undefined : refuse('venue-closed', { venueId: venue.venueId, on });
}

function since(it: Closable | undefined, day: CalendarDate): CalendarDate | undefined {
  return it && closedOn(it, day);
}
