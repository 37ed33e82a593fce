import { given } from '@awr/kernel';
import { venueDetailsChanged } from '../../domain/timebank/timebank-events';
import { aTimebank, aVenue, castle, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ChangeVenueDetails, VenueChanges } from './change-venue-details';

const change = (changes: VenueChanges, venueId = castle): ChangeVenueDetails => ({
  type: 'ChangeVenueDetails',
  venueId,
  changes,
});
const name = { cy: 'Y Castell', en: 'The Castle' };
const timebank = given(timebankDecider, [aTimebank(), aVenue()]);

describe('changing the details of a venue', () => {
  it('says where it is now', () =>
    timebank.when(change({ place: { cy: 'Tre', en: 'Town' } })).then(
      venueDetailsChanged({
        ...{ timebankId: dyffryn, venueId: castle, name },
        ...{ place: { cy: 'Tre', en: 'Town' }, changed: ['place'] },
      }),
    ));

  it('names it anew in one language', () =>
    timebank.when(change({ name: { en: 'Castle Coch' } })).then(
      venueDetailsChanged({
        ...{ timebankId: dyffryn, venueId: castle },
        ...{ name: { cy: 'Y Castell', en: 'Castle Coch' }, changed: ['name'] },
      }),
    ));

  it('refuses another’s name, a venue that is not of this timebank, and what changes nothing', () => {
    given(timebankDecider, [aTimebank(), aVenue(), aVenue({ venueId: 'c', name: { cy: 'Sinema', en: 'Cinema' } })])
      .when(change({ name: 'Cinema' }))
      .thenRefused('venue-exists', { venueId: 'c', name: 'Cinema' });
    timebank.when(change({ place: 'x' }, 'nowhere')).thenRefused('unknown-venue', { venueId: 'nowhere' });
    timebank.when(change({ place: null })).thenRefused('nothing-to-change', {});
  });
});
