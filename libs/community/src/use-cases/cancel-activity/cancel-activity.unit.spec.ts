import { given } from '@awr/kernel';
import { activityCancelled } from '../../domain/timebank/timebank-events';
import { aTimebank, anActivity, concert, dyffryn } from '../../testing';
import { timebankDecider } from '../../timebank.decider';
import type { CancelActivity } from './cancel-activity';

const cancel = (reason = 'Eira'): CancelActivity => ({ type: 'CancelActivity', activityId: concert, reason });
const cancelled = activityCancelled({ timebankId: dyffryn, activityId: concert, reason: 'Eira' });

describe('cancelling an activity', () => {
  it('says why', () => given(timebankDecider, [aTimebank(), anActivity()]).when(cancel(' Eira ')).then(cancelled));

  it('needs a reason', () =>
    given(timebankDecider, [aTimebank(), anActivity()])
      .when(cancel(' '))
      .thenRefused('text-missing', { field: 'reason' }));

  it('is done once', () =>
    given(timebankDecider, [aTimebank(), anActivity(), cancelled])
      .when(cancel())
      .thenRefused('activity-cancelled', { activityId: concert }));

  it('refuses an activity that is not of this timebank', () =>
    given(timebankDecider, [aTimebank()]).when(cancel()).thenRefused('unknown-activity', { activityId: concert }));
});
