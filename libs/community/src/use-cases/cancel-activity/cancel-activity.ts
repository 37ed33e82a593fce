import { refuse } from '../../domain/refusals/refusals';
import type { Timebank } from '../../domain/timebank/timebank';
import { activityCancelled, type ActivityCancelled } from '../../domain/timebank/timebank-events';
import { unfitReason } from '../../domain/unfit-text';
import { tidied } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface CancelActivity {
  readonly type: 'CancelActivity';
  readonly activityId: string;
  readonly reason: string;
}

/** An activity will not be held. Hours already recorded for it stay. */
export function cancelActivity(
  { activityId, reason }: CancelActivity,
  { timebankId, activities }: Timebank,
): Outcome<ActivityCancelled> {
  const activity = activities.get(activityId);
  if (!activity) return refuse('unknown-activity', { activityId });
  if (activity.status === 'cancelled') return refuse('activity-cancelled', { activityId });
  return unfitReason(reason) ?? [activityCancelled({ timebankId, activityId, reason: tidied(reason) })];
}
