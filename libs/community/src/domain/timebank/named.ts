import { namesake } from '../register';
import type { GivenWording } from '../wording';
import type { Group, Offer, Organisation, TimebankState, Venue } from './timebank';

// Finds what has a name, however it is written, in the newest state: for those who read names from sheets.

export function organisationNamed(state: TimebankState, name: GivenWording): Organisation | undefined {
  return state.status === 'founded' ? namesake(state.organisations, name)?.entry : undefined;
}

export function groupNamed(state: TimebankState, name: GivenWording): Group | undefined {
  return state.status === 'founded' ? namesake(state.groups, name)?.entry : undefined;
}

export function venueNamed(state: TimebankState, name: GivenWording): Venue | undefined {
  return state.status === 'founded' ? namesake(state.venues, name)?.entry : undefined;
}

/** Among the offers that the venue has published and not withdrawn. */
export function offerNamed(state: TimebankState, venueId: string, title: GivenWording): Offer | undefined {
  return state.status === 'founded' ? namesake(state.offers, title, { within: venueId })?.entry : undefined;
}
