import { given } from '@awr/kernel';
import { offerDetailsChanged, offerWithdrawn } from '../../domain/timebank/timebank-events';
import { aTimebank, aVenue, anOffer, castle, dayEntry, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ChangeOfferDetails, OfferChanges } from './change-offer-details';

const change = (changes: OfferChanges, offerId = dayEntry): ChangeOfferDetails => ({
  type: 'ChangeOfferDetails',
  offerId,
  changes,
});
const withdrawn = offerWithdrawn({ timebankId: dyffryn, offerId: dayEntry, venueId: castle });
const publishing = { type: 'PublishOffer', venueId: castle, minutesPerAdult: 60, minutesPerUnder16: 30 } as const;
const asItWas = {
  ...{ timebankId: dyffryn, offerId: dayEntry, venueId: castle, minutesPerAdult: 60, minutesPerUnder16: 30 },
  title: { cy: 'Mynediad am y dydd', en: 'Day entry' },
};
const timebank = given(timebankDecider, [aTimebank(), aVenue(), anOffer()]);

describe('changing the details of an offer', () => {
  it('tells the whole offer with its price, which stays', () =>
    timebank
      .when(change({ limits: 'Two a month' }))
      .then(
        offerDetailsChanged({ ...asItWas, limits: { cy: 'Two a month', en: 'Two a month' }, changed: ['limits'] }),
      ));

  it('takes its restrictions away', () =>
    given(timebankDecider, [aTimebank(), aVenue(), anOffer({ restrictions: { cy: 'Nid Awst', en: 'Not August' } })])
      .when(change({ restrictions: null }))
      .then(offerDetailsChanged({ ...asItWas, changed: ['restrictions'] })));

  it('makes its old title free for another offer of the venue', () =>
    given(timebankDecider, [
      aTimebank(),
      aVenue(),
      anOffer(),
      offerDetailsChanged({ ...asItWas, title: { cy: 'Diwrnod', en: 'A day' }, changed: ['title'] }),
    ])
      .when({ ...publishing, offerId: 'other', title: 'Day entry' })
      .then(anOffer({ offerId: 'other', title: { cy: 'Day entry', en: 'Day entry' } })));

  it('refuses what the venue already offers', () =>
    given(timebankDecider, [
      aTimebank(),
      aVenue(),
      anOffer(),
      anOffer({ offerId: 'tea', title: { cy: 'Te', en: 'Tea' } }),
    ])
      .when(change({ title: { en: 'tea' } }))
      .thenRefused('offer-exists', { offerId: 'tea', name: 'Tea' }));

  it('refuses one that was withdrawn, one that is not of this timebank, and what changes nothing', () => {
    given(timebankDecider, [aTimebank(), aVenue(), anOffer(), withdrawn])
      .when(change({ limits: 'x' }))
      .thenRefused('offer-withdrawn', { offerId: dayEntry });
    timebank.when(change({ limits: 'x' }, 'nowhere')).thenRefused('unknown-offer', { offerId: 'nowhere' });
    timebank.when(change({ title: { en: 'Day entry' } })).thenRefused('nothing-to-change', {});
  });
});
