import { refuse, type CommunityRefusal } from '../refusals/refusals';
import { namesake } from '../register';
import type { GivenWording } from '../wording';
import type { Timebank } from './timebank';

// Why something can't be meant, or can't be called that, if it can't. Only what is of this timebank is known to it.
// What is called so itself (`except`) is not in its own way.

type MaybeRefused = CommunityRefusal | undefined;

export function unknownOrganisation({ organisations }: Timebank, organisationId: string | undefined): MaybeRefused {
  if (organisationId === undefined || organisations.byId.has(organisationId)) return undefined;
  return refuse('unknown-organisation', { organisationId });
}

export function unknownGroup({ groups }: Timebank, groupId: string | undefined): MaybeRefused {
  if (groupId === undefined || groups.byId.has(groupId)) return undefined;
  return refuse('unknown-group', { groupId });
}

export function unknownVenue({ venues }: Timebank, venueId: string): MaybeRefused {
  return venues.byId.has(venueId) ? undefined : refuse('unknown-venue', { venueId });
}

export function idTaken(known: ReadonlyMap<string, unknown>, id: string): MaybeRefused {
  return known.has(id) ? refuse('id-taken', { id }) : undefined;
}

export function organisationExists({ organisations }: Timebank, given: GivenWording, except: string): MaybeRefused {
  const there = namesake(organisations, given, { except });
  return there && refuse('organisation-exists', { organisationId: there.entry.organisationId, name: there.name });
}

export function groupExists({ groups }: Timebank, given: GivenWording, except: string): MaybeRefused {
  const there = namesake(groups, given, { except });
  return there && refuse('group-exists', { groupId: there.entry.groupId, name: there.name });
}

export function venueExists({ venues }: Timebank, given: GivenWording, except: string): MaybeRefused {
  const there = namesake(venues, given, { except });
  return there && refuse('venue-exists', { venueId: there.entry.venueId, name: there.name });
}

/** A withdrawn offer's title is free again, since a new price is a new offer. */
export function offerExists(
  { offers }: Timebank,
  given: GivenWording,
  { within, except }: { readonly within: string; readonly except: string },
): MaybeRefused {
  const there = namesake(offers, given, { within, except });
  return there && refuse('offer-exists', { offerId: there.entry.offerId, name: there.name });
}
