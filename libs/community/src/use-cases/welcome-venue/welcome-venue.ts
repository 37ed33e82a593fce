import { idTaken, venueExists } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { venueJoined, type VenueJoined } from '../../domain/timebank/timebank-events';
import { unfitLine, unfitName } from '../../domain/unfit-text';
import { optionalWordingOf, wordingOf, type GivenWording } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface WelcomeVenue {
  readonly type: 'WelcomeVenue';
  readonly venueId: string;
  readonly name: GivenWording;
  readonly place?: GivenWording;
}

/** A venue comes in, where members may spend. */
export function welcomeVenue({ venueId, name, place }: WelcomeVenue, timebank: Timebank): Outcome<VenueJoined> {
  const { timebankId, venues } = timebank;
  return (
    unfitName('name', name) ??
    unfitLine('place', place) ??
    idTaken(venues.byId, venueId) ??
    venueExists(timebank, name) ?? [
      venueJoined({ timebankId, venueId, name: wordingOf(name), place: optionalWordingOf(place) }),
    ]
  );
}
