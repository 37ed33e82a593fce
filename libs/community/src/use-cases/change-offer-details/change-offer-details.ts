import { refuse } from '../../domain/refusals/refusals';
import { changeOf, type Changes, withChanges } from '../../domain/timebank/details/changes';
import { type AskedOffer, detailsOfOffer, offerDetails } from '../../domain/timebank/details/offer-details';
import type { Timebank } from '../../domain/timebank/timebank';
import { offerDetailsChanged, type OfferDetailsChanged } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

/** Not the price: whoever has booked, and every entry, goes by what the offer cost (decision 92). */
export type OfferChanges = Changes<Pick<AskedOffer, 'title' | 'limits' | 'restrictions'>>;

export interface ChangeOfferDetails {
  readonly type: 'ChangeOfferDetails';
  readonly offerId: string;
  readonly changes: OfferChanges;
}

/** What a venue offers is worded otherwise, or has other limits or restrictions. Another price is another offer. */
export function changeOfferDetails(
  { offerId, changes }: ChangeOfferDetails,
  timebank: Timebank,
): Outcome<OfferDetailsChanged> {
  const offer = timebank.offers.byId.get(offerId);
  if (!offer) return refuse('unknown-offer', { offerId });
  if (offer.status === 'withdrawn') return refuse('offer-withdrawn', { offerId });
  const before = detailsOfOffer(offer);
  const after = offerDetails(withChanges<AskedOffer>(before, changes), timebank);
  return changeOf(before, after, (details) => offerDetailsChanged({ timebankId: timebank.timebankId, ...details }));
}
