import { unfitPrice, type Price } from '../../price';
import type { CommunityRefusal } from '../../refusals/refusals';
import { unfitName, unfitText } from '../../unfit-text';
import { withoutUndefined } from '../../without-undefined';
import { optionalWordingOf, wordingOf, type GivenWording } from '../../wording';
import { offerExists, unknownVenue } from '../known';
import type { Offer, Timebank } from '../timebank';
import type { OfferDetails } from '../timebank-events';

export interface AskedOffer extends Price {
  readonly offerId: string;
  readonly venueId: string;
  readonly title: GivenWording;
  /** How often, how many, when: "two visits a month". */
  readonly limits?: GivenWording;
  /** Who may not, or only with whom: "not in the school holidays". */
  readonly restrictions?: GivenWording;
}

/** An offer as it is asked for, or why it can't be. */
export function offerDetails(asked: AskedOffer, timebank: Timebank): OfferDetails | CommunityRefusal {
  const { offerId, venueId, title, minutesPerAdult, minutesPerUnder16, limits, restrictions } = asked;
  const refusal =
    unfit(asked) ??
    unknownVenue(timebank, venueId) ??
    offerExists(timebank, title, { within: venueId, except: offerId });
  if (refusal) return refusal;
  return {
    offerId,
    venueId,
    title: wordingOf(title),
    minutesPerAdult,
    minutesPerUnder16,
    ...withoutUndefined({ limits: optionalWordingOf(limits), restrictions: optionalWordingOf(restrictions) }),
  };
}

function unfit(offer: AskedOffer) {
  return (
    unfitName('title', offer.title) ??
    unfitPrice(offer) ??
    unfitText('limits', offer.limits) ??
    unfitText('restrictions', offer.restrictions)
  );
}

export function detailsOfOffer({ revision: _, formerNames: __, status: ___, name, ...details }: Offer): OfferDetails {
  return { ...details, title: name };
}
