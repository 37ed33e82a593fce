import { given } from '@awr/kernel';
import { offerWithdrawn } from '../../domain/timebank/timebank-events';
import { aTimebank, aVenue, anOffer, castle, dayEntry, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';

const withdraw = { type: 'WithdrawOffer', offerId: dayEntry } as const;
const withdrawn = offerWithdrawn({ timebankId: dyffryn, offerId: dayEntry, venueId: castle });

describe('withdrawing an offer', () => {
  it('says which, and where', () =>
    given(timebankDecider, [aTimebank(), aVenue(), anOffer()]).when(withdraw).then(withdrawn));

  it('is done once', () =>
    given(timebankDecider, [aTimebank(), aVenue(), anOffer(), withdrawn])
      .when(withdraw)
      .thenRefused('offer-withdrawn', { offerId: dayEntry }));

  it('refuses an offer that is not of this timebank', () =>
    given(timebankDecider, [aTimebank()]).when(withdraw).thenRefused('unknown-offer', { offerId: dayEntry }));
});
