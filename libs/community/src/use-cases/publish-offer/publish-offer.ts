import { isRefusal } from '@awr/kernel';
import { type AskedOffer, offerDetails } from '../../domain/timebank/details/offer-details';
import { refuseClosedVenue } from '../../domain/timebank/closed';
import { idTaken } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { offerPublished, type OfferPublished } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export interface PublishOffer extends AskedOffer {
  readonly type: 'PublishOffer';
}

/** A venue says what credits buy there, and for how much. */
export function publishOffer(command: PublishOffer, timebank: Timebank): Outcome<OfferPublished> {
  const { timebankId, offers } = timebank;
  const details = idTaken(offers.byId, command.offerId) ?? offerDetails(command, timebank);
  if (isRefusal(details)) return details;
  return refuseClosedVenue(timebank, details.venueId) ?? [offerPublished({ timebankId, ...details })];
}
