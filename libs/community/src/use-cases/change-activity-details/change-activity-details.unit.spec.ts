import { given } from '@awr/kernel';
import { activityCancelled, activityDetailsChanged } from '../../domain/timebank/timebank-events';
import { aGroup, aTimebank, anActivity, choir, concert, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { ActivityChanges, ChangeActivityDetails } from './change-activity-details';

const change = (changes: ActivityChanges, activityId = concert): ChangeActivityDetails => ({
  type: 'ChangeActivityDetails',
  activityId,
  changes,
});
const asItWas = {
  timebankId: dyffryn,
  activityId: concert,
  title: { cy: 'Cyngerdd', en: 'Concert' },
  from: '2025-12-13',
};
const timebank = given(timebankDecider, [aTimebank(), aGroup({ category: 'Celfyddydau' }), anActivity()]);

describe('changing the details of an activity', () => {
  it('puts it on for other days', () =>
    timebank
      .when(change({ from: '2025-12-20', until: '2025-12-21' }))
      .then(
        activityDetailsChanged({ ...asItWas, from: '2025-12-20', until: '2025-12-21', changed: ['from', 'until'] }),
      ));

  it('gives it a group, and nothing else of the group’s that was not asked for', () =>
    timebank
      .when(change({ groupId: choir }))
      .then(activityDetailsChanged({ ...asItWas, groupId: choir, changed: ['groupId'] })));

  it('takes away what may be left out', () =>
    given(timebankDecider, [aTimebank(), aGroup(), anActivity({ groupId: choir, until: '2025-12-14' })])
      .when(change({ groupId: null, until: null }))
      .then(activityDetailsChanged({ ...asItWas, changed: ['groupId', 'until'] })));

  it('refuses one that was cancelled, one that is not of this timebank, and what changes nothing', () => {
    given(timebankDecider, [
      aTimebank(),
      anActivity(),
      activityCancelled({ timebankId: dyffryn, activityId: concert, reason: 'Eira' }),
    ])
      .when(change({ from: '2026-01-10' }))
      .thenRefused('activity-cancelled', { activityId: concert });
    timebank.when(change({}, 'nowhere')).thenRefused('unknown-activity', { activityId: 'nowhere' });
    timebank.when(change({ title: { en: 'Concert' }, from: '2025-12-13' })).thenRefused('nothing-to-change', {});
  });

  it('refuses days that don’t follow each other, and a group that there is not', () => {
    timebank
      .when(change({ until: '2025-12-01' }))
      .thenRefused('ends-before-start', { from: '2025-12-13', until: '2025-12-01' });
    timebank.when(change({ groupId: 'nobody' })).thenRefused('unknown-group', { groupId: 'nobody' });
  });
});
