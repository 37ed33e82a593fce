import { refuse } from '../../domain/refusals/refusals';
import { changeOf, type Changes, withChanges } from '../../domain/timebank/details/changes';
import { type AskedVenue, detailsOfVenue, venueDetails } from '../../domain/timebank/details/venue-details';
import type { Timebank } from '../../domain/timebank/timebank';
import { venueDetailsChanged, type VenueDetailsChanged } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export type VenueChanges = Changes<Omit<AskedVenue, 'venueId'>>;

export interface ChangeVenueDetails {
  readonly type: 'ChangeVenueDetails';
  readonly venueId: string;
  readonly changes: VenueChanges;
}

/** A venue is called otherwise, or has moved. */
export function changeVenueDetails(
  { venueId, changes }: ChangeVenueDetails,
  timebank: Timebank,
): Outcome<VenueDetailsChanged> {
  const venue = timebank.venues.byId.get(venueId);
  if (!venue) return refuse('unknown-venue', { venueId });
  const before = detailsOfVenue(venue);
  const after = venueDetails(withChanges<AskedVenue>(before, changes), timebank);
  return changeOf(before, after, (details) => venueDetailsChanged({ timebankId: timebank.timebankId, ...details }));
}
