import { deserialize, serialize } from 'node:v8';
import { given } from '@awr/kernel';
import type { TimebankState } from './domain/timebank/timebank';
import { aGroup, aTimebank, aVenue, anOffer, anOrganisation, castle, choir, dayEntry, dyffryn } from './testing';
import { timebankDecider } from './timebank.decider';

it('a timebank decides the same once its state was kept and read back', () =>
  given(timebankDecider, [aTimebank(), anOrganisation(), aGroup(), aVenue(), anOffer()]).thenState((state) => {
    const kept = deserialize(serialize(state)) as TimebankState;
    const again = { type: 'FormGroup', groupId: 'again', name: 'valley choir' } as const;
    expect(timebankDecider.decide(again, kept)).toEqual({
      refused: 'group-exists',
      details: { groupId: choir, name: 'Valley Choir' },
    });

    const withdraw = { type: 'WithdrawOffer', offerId: dayEntry } as const;
    const withdrawn = {
      type: 'OfferWithdrawn',
      data: { timebankId: dyffryn, offerId: dayEntry, venueId: castle },
    } as const;
    expect(timebankDecider.decide(withdraw, kept)).toEqual([withdrawn]);
    expect(timebankDecider.decide(withdraw, timebankDecider.evolve(kept, withdrawn))).toMatchObject({
      refused: 'offer-withdrawn',
    });
  }));
