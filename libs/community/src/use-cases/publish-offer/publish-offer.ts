import { unfitPrice, type Price } from '../../domain/price';
import { idTaken, offerExists, unknownVenue } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { offerPublished, type OfferPublished } from '../../domain/timebank/timebank-events';
import { unfitName, unfitText } from '../../domain/unfit-text';
import { optionalWordingOf, wordingOf, type GivenWording } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface PublishOffer extends Price {
  readonly type: 'PublishOffer';
  readonly offerId: string;
  readonly venueId: string;
  readonly title: GivenWording;
  /** How often, how many, when: "two visits a month". */
  readonly limits?: GivenWording;
  /** Who may not, or only with whom: "not in the school holidays". */
  readonly restrictions?: GivenWording;
}

/** A venue says what credits buy there, and for how much. */
export function publishOffer(command: PublishOffer, timebank: Timebank): Outcome<OfferPublished> {
  const { offerId, venueId, title, minutesPerAdult, minutesPerUnder16 } = command;
  const refusal =
    unfit(command) ??
    idTaken(timebank.offers.byId, offerId) ??
    unknownVenue(timebank, venueId) ??
    offerExists(timebank, venueId, title);
  if (refusal) return refusal;
  return [
    offerPublished({
      timebankId: timebank.timebankId,
      offerId,
      venueId,
      title: wordingOf(title),
      minutesPerAdult,
      minutesPerUnder16,
      limits: optionalWordingOf(command.limits),
      restrictions: optionalWordingOf(command.restrictions),
    }),
  ];
}

function unfit(offer: PublishOffer) {
  return (
    unfitName('title', offer.title) ??
    unfitPrice(offer) ??
    unfitText('limits', offer.limits) ??
    unfitText('restrictions', offer.restrictions)
  );
}
