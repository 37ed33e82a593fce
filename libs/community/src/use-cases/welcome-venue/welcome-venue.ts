import { isRefusal } from '@awr/kernel';
import { type AskedVenue, venueDetails } from '../../domain/timebank/details/venue-details';
import { idTaken } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { venueJoined, type VenueJoined } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export interface WelcomeVenue extends AskedVenue {
  readonly type: 'WelcomeVenue';
}

/** A venue comes in, where members may spend. */
export function welcomeVenue(command: WelcomeVenue, timebank: Timebank): Outcome<VenueJoined> {
  const { timebankId, venues } = timebank;
  const details = idTaken(venues.byId, command.venueId) ?? venueDetails(command, timebank);
  return isRefusal(details) ? details : [venueJoined({ timebankId, ...details })];
}
