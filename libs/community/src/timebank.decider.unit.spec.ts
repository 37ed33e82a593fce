import { deserialize, serialize } from 'node:v8';
import { given } from '@awr/kernel';
import type { TimebankState } from './domain/timebank/timebank';
import { offerWithdrawn, type TimebankEvent, timebankRenamed } from './domain/timebank/timebank-events';
import {
  aGroup,
  aTimebank,
  aVenue,
  anActivity,
  anOffer,
  anOrganisation,
  castle,
  choir,
  concert,
  dayEntry,
  dyffryn,
  menterIaith,
} from './testing';
import { type TimebankCommand, timebankDecider } from './timebank.decider';

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

describe('whether what somebody changes is as they saw it', () => {
  const happened = [aTimebank(), anOrganisation(), aGroup(), aVenue(), anOffer(), anActivity()];
  const seen = (command: TimebankCommand, ...since: TimebankEvent[]) => {
    let revision: number | undefined;
    given(timebankDecider, [...happened, ...since]).thenState((state) => {
      revision = timebankDecider.revisionOf?.(command, state);
    });
    return revision;
  };
  const withdrawn = offerWithdrawn({ timebankId: dyffryn, offerId: dayEntry, venueId: castle });
  const renamed = timebankRenamed({ timebankId: dyffryn, name: { cy: 'Banc', en: 'Bank' } });
  const changes = {};

  it('goes by the last event of that thing, and not by what happened to others', () => {
    expect(seen({ type: 'ChangeOrganisationDetails', organisationId: menterIaith, changes }, withdrawn)).toBe(1);
    expect(seen({ type: 'ChangeGroupDetails', groupId: choir, changes }, withdrawn)).toBe(2);
    expect(seen({ type: 'ChangeVenueDetails', venueId: castle, changes }, withdrawn)).toBe(3);
    expect(seen({ type: 'ChangeActivityDetails', activityId: concert, changes }, withdrawn)).toBe(5);
    expect(seen({ type: 'ChangeOfferDetails', offerId: dayEntry, changes }, renamed, withdrawn)).toBe(7);
    expect(seen({ type: 'RenameTimebank', name: 'x' }, withdrawn)).toBe(0);
    expect(seen({ type: 'RenameTimebank', name: 'x' }, withdrawn, renamed)).toBe(7);
  });

  it('is for the rule to say where there is no such thing', () =>
    expect(seen({ type: 'ChangeGroupDetails', groupId: 'nowhere', changes })).toBeUndefined());
});
