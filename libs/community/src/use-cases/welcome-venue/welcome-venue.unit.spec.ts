import { given } from '@awr/kernel';
import { venueJoined } from '../../domain/timebank/timebank-events';
import { aTimebank, aVenue, castle, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { WelcomeVenue } from './welcome-venue';

const welcome = (about: Partial<WelcomeVenue> = {}): WelcomeVenue => ({
  type: 'WelcomeVenue',
  venueId: 'cinema',
  name: { cy: 'Y Sinema', en: 'Cinema' },
  ...about,
});

describe('welcoming a venue', () => {
  it('keeps its name and where it is', () =>
    given(timebankDecider, [aTimebank()])
      .when(welcome({ place: 'Stryd Fawr' }))
      .then(
        venueJoined({
          timebankId: dyffryn,
          venueId: 'cinema',
          name: { cy: 'Y Sinema', en: 'Cinema' },
          place: { cy: 'Stryd Fawr', en: 'Stryd Fawr' },
        }),
      ));

  it('refuses a name that is there', () =>
    given(timebankDecider, [aTimebank(), aVenue()])
      .when(welcome({ name: 'THE CASTLE' }))
      .thenRefused('venue-exists', { venueId: castle, name: 'The Castle' }));

  it('refuses an id that is another’s, a name that is not there and a place that can’t be shown', () => {
    const timebank = given(timebankDecider, [aTimebank(), aVenue()]);
    timebank.when(welcome({ venueId: castle })).thenRefused('id-taken', { id: castle });
    timebank.when(welcome({ name: '' })).thenRefused('text-missing', { field: 'name' });
    timebank.when(welcome({ place: '\u0007' })).thenRefused('text-unreadable', { field: 'place' });
  });
});
