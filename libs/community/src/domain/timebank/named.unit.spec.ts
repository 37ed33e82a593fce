import { given } from '@awr/kernel';
import {
  aGroup,
  anOffer,
  anOrganisation,
  aTimebank,
  aVenue,
  castle,
  choir,
  dayEntry,
  dyffryn,
  menterIaith,
} from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import { groupNamed, offerNamed, organisationNamed, venueNamed } from './named';
import { offerWithdrawn } from './timebank-events';

const places = [aTimebank(), anOrganisation(), aGroup(), aVenue(), anOffer()];

describe('what has a name', () => {
  it('is found however the name is written', () =>
    given(timebankDecider, places).thenState((state) => {
      expect(organisationNamed(state, 'MENTER IAITH')?.organisationId).toBe(menterIaith);
      expect(groupNamed(state, 'valley  choir')?.groupId).toBe(choir);
      expect(venueNamed(state, 'y castell')?.venueId).toBe(castle);
      expect(offerNamed(state, castle, 'day ENTRY')).toMatchObject({ offerId: dayEntry, minutesPerAdult: 60 });
    }));

  it('is not found elsewhere, nor once it was withdrawn', () => {
    given(timebankDecider, places).thenState((state) => {
      expect(groupNamed(state, 'Menter Iaith')).toBeUndefined();
      expect(offerNamed(state, 'theatre', 'Day entry')).toBeUndefined();
    });
    given(timebankDecider, [...places, offerWithdrawn({ timebankId: dyffryn, offerId: dayEntry, venueId: castle })])
      // The name is free again.
      .thenState((state) => expect(offerNamed(state, castle, 'Day entry')).toBeUndefined());
    given(timebankDecider).thenState((state) => {
      expect(organisationNamed(state, 'Menter Iaith')).toBeUndefined();
      expect(groupNamed(state, 'Valley Choir')).toBeUndefined();
      expect(venueNamed(state, 'The Castle')).toBeUndefined();
      expect(offerNamed(state, castle, 'Day entry')).toBeUndefined();
    });
  });
});
