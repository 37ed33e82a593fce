import type { CommunityRefusal } from '../../refusals/refusals';
import { unfitLine, unfitName } from '../../unfit-text';
import { withoutUndefined } from '../../without-undefined';
import { optionalWordingOf, wordingOf, type GivenWording } from '../../wording';
import { venueExists } from '../known';
import type { Timebank, Venue } from '../timebank';
import type { VenueDetails } from '../timebank-events';

export interface AskedVenue {
  readonly venueId: string;
  readonly name: GivenWording;
  readonly place?: GivenWording;
}

/** A venue as it is asked for, or why it can't be. */
export function venueDetails(
  { venueId, name, place }: AskedVenue,
  timebank: Timebank,
): VenueDetails | CommunityRefusal {
  return (
    unfitName('name', name) ??
    unfitLine('place', place) ??
    venueExists(timebank, name, venueId) ?? {
      venueId,
      name: wordingOf(name),
      ...withoutUndefined({ place: optionalWordingOf(place) }),
    }
  );
}

export function detailsOfVenue({ revision: _, formerNames: __, ...details }: Venue): VenueDetails {
  return details;
}
