import { refuse } from '../../domain/refusals/refusals';
import type { Timebank } from '../../domain/timebank/timebank';
import { offerWithdrawn, type OfferWithdrawn } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export interface WithdrawOffer {
  readonly type: 'WithdrawOffer';
  readonly offerId: string;
}

/** A venue no longer offers something, or will offer it at another price. */
export function withdrawOffer({ offerId }: WithdrawOffer, { timebankId, offers }: Timebank): Outcome<OfferWithdrawn> {
  const offer = offers.byId.get(offerId);
  if (!offer) return refuse('unknown-offer', { offerId });
  if (offer.status === 'withdrawn') return refuse('offer-withdrawn', { offerId });
  return [offerWithdrawn({ timebankId, offerId, venueId: offer.venueId })];
}
