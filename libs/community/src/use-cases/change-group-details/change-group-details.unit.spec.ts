import { given } from '@awr/kernel';
import { groupDetailsChanged } from '../../domain/timebank/timebank-events';
import { aGroup, aTimebank, anOrganisation, choir, dyffryn, menterIaith } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ChangeGroupDetails, GroupChanges } from './change-group-details';

const change = (changes: GroupChanges, groupId = choir): ChangeGroupDetails => ({
  type: 'ChangeGroupDetails',
  groupId,
  changes,
});
const wednesdays = { cy: 'Nos Fercher', en: 'Wednesday night' };
const name = { cy: 'Côr y Dyffryn', en: 'Valley Choir' };
const asItWas = { timebankId: dyffryn, groupId: choir, name, meets: wednesdays, category: 'Celfyddydau' };
const timebank = given(timebankDecider, [
  aTimebank(),
  anOrganisation(),
  aGroup({ meets: wednesdays, category: 'Celfyddydau' }),
]);

describe('changing the details of a group', () => {
  it('tells the group as it now is, and what of it is new', () =>
    timebank.when(change({ place: 'Neuadd', category: ' Iechyd ' })).then(
      groupDetailsChanged({
        ...asItWas,
        place: { cy: 'Neuadd', en: 'Neuadd' },
        category: 'Iechyd',
        changed: ['place', 'category'],
      }),
    ));

  it('takes away what is null or blank', () =>
    timebank
      .when(change({ meets: null, category: ' ' }))
      .then(groupDetailsChanged({ timebankId: dyffryn, groupId: choir, name, changed: ['meets', 'category'] })));

  it('gives it another host', () =>
    timebank
      .when(change({ organisationId: menterIaith }))
      .then(groupDetailsChanged({ ...asItWas, organisationId: menterIaith, changed: ['organisationId'] })));

  it('goes on from what was said last', () =>
    given(timebankDecider, [aTimebank(), aGroup(), groupDetailsChanged({ ...asItWas, changed: ['meets', 'category'] })])
      .when(change({ meets: wednesdays, category: 'Celfyddydau' }))
      .thenRefused('nothing-to-change', {}));

  it('refuses what can’t be said of a group', () => {
    timebank.when(change({ meets: 'a\u0007' })).thenRefused('text-unreadable', { field: 'meets' });
    timebank
      .when(change({ organisationId: 'nobody' }))
      .thenRefused('unknown-organisation', { organisationId: 'nobody' });
    timebank.when(change({ name: 'X' }, 'nowhere')).thenRefused('unknown-group', { groupId: 'nowhere' });
    given(timebankDecider, [aTimebank(), aGroup(), aGroup({ groupId: 'w', name: { cy: 'Cerdded', en: 'Walks' } })])
      .when(change({ name: 'walks' }))
      .thenRefused('group-exists', { groupId: 'w', name: 'Walks' });
  });

  it('is still meant by whoever knows it by its old name', () =>
    given(timebankDecider, [
      aTimebank(),
      aGroup(),
      groupDetailsChanged({
        timebankId: dyffryn,
        groupId: choir,
        name: { cy: 'Lleisiau', en: 'Voices' },
        changed: ['name'],
      }),
    ]).thenState((state) =>
      expect(state.status === 'founded' && state.groups.byId.get(choir)?.formerNames).toEqual([name]),
    ));
});
