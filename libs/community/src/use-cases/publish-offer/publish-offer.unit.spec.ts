import { given } from '@awr/kernel';
import { offerWithdrawn } from '../../domain/timebank/timebank-events';
import { aTimebank, aVenue, anOffer, castle, dayEntry, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { PublishOffer } from './publish-offer';

const publish = (about: Partial<PublishOffer> = {}): PublishOffer => ({
  type: 'PublishOffer',
  offerId: dayEntry,
  venueId: castle,
  title: { cy: 'Mynediad am y dydd', en: 'Day entry' },
  minutesPerAdult: 60,
  minutesPerUnder16: 30,
  ...about,
});
const theatre = 'theatre';
const withdrawn = offerWithdrawn({ timebankId: dyffryn, offerId: dayEntry, venueId: castle });

describe('publishing an offer', () => {
  it('says what it costs an adult and an under-16', () =>
    given(timebankDecider, [aTimebank(), aVenue()]).when(publish()).then(anOffer()));

  it('shows its limits and restrictions', () =>
    given(timebankDecider, [aTimebank(), aVenue()])
      .when(publish({ limits: 'Two a month', restrictions: { cy: 'Nid ym mis Awst', en: 'Not in August' } }))
      .then(
        anOffer({
          limits: { cy: 'Two a month', en: 'Two a month' },
          restrictions: { cy: 'Nid ym mis Awst', en: 'Not in August' },
        }),
      ));

  it('refuses what the venue already offers', () =>
    given(timebankDecider, [aTimebank(), aVenue(), anOffer()])
      .when(publish({ offerId: 'again', title: 'DAY ENTRY' }))
      .thenRefused('offer-exists', { offerId: dayEntry, name: 'Day entry' }));

  it('may have the title of another venue’s offer', () =>
    given(timebankDecider, [
      aTimebank(),
      aVenue(),
      anOffer(),
      aVenue({ venueId: theatre, name: { cy: 'Theatr', en: 'Theatre' } }),
    ])
      .when(publish({ offerId: 'again', venueId: theatre }))
      .then(anOffer({ offerId: 'again', venueId: theatre })));

  it('may come back at another price once it was withdrawn, under a new id', () => {
    const castleWithout = given(timebankDecider, [aTimebank(), aVenue(), anOffer(), withdrawn]);
    castleWithout
      .when(publish({ offerId: 'dearer', minutesPerAdult: 120 }))
      .then(anOffer({ offerId: 'dearer', minutesPerAdult: 120 }));
    castleWithout.when(publish()).thenRefused('id-taken', { id: dayEntry });
  });

  it('refuses a venue that is not of this timebank', () =>
    given(timebankDecider, [aTimebank()]).when(publish()).thenRefused('unknown-venue', { venueId: castle }));

  it('refuses prices that are none', () => {
    const venue = given(timebankDecider, [aTimebank(), aVenue()]);
    const range = { least: 0, most: 60_000 };
    venue
      .when(publish({ minutesPerAdult: -1 }))
      .thenRefused('number-out-of-range', { field: 'minutesPerAdult', ...range });
    venue
      .when(publish({ minutesPerUnder16: 1.5 }))
      .thenRefused('number-out-of-range', { field: 'minutesPerUnder16', ...range });
    venue.when(publish({ minutesPerAdult: 0, minutesPerUnder16: 0 })).thenRefused('no-price', {});
  });

  it.each(['title', 'limits', 'restrictions'] as const)('refuses a %s that can’t be shown', (field) =>
    given(timebankDecider, [aTimebank(), aVenue()])
      .when(publish({ [field]: '\u0000' }))
      .thenRefused('text-unreadable', { field }),
  );
});
