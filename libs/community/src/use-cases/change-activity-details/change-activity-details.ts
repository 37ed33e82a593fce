import { isRefusal } from '@awr/kernel';
import { refuse, type CommunityRefusal } from '../../domain/refusals/refusals';
import { refuseAtClosed } from '../../domain/timebank/closed';
import { changeOf, type Changes, withChanges } from '../../domain/timebank/details/changes';
import { type AskedActivity, detailsOfActivity, activityDetails } from '../../domain/timebank/details/activity-details';
import type { Timebank } from '../../domain/timebank/timebank';
import {
  type ActivityDetails,
  activityDetailsChanged,
  type ActivityDetailsChanged,
} from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export type ActivityChanges = Changes<Omit<AskedActivity, 'activityId'>>;

export interface ChangeActivityDetails {
  readonly type: 'ChangeActivityDetails';
  readonly activityId: string;
  readonly changes: ActivityChanges;
}

/** An activity is put on for other days, or is known otherwise. Hours already recorded for it stay as they were. */
export function changeActivityDetails(
  { activityId, changes }: ChangeActivityDetails,
  timebank: Timebank,
): Outcome<ActivityDetailsChanged> {
  const activity = timebank.activities.get(activityId);
  if (!activity) return refuse('unknown-activity', { activityId });
  if (activity.status === 'cancelled') return refuse('activity-cancelled', { activityId });
  const before = detailsOfActivity(activity);
  const after = activityDetails(withChanges<AskedActivity>(before, changes), timebank);
  const closed = isMoved(before, after) ? refuseAtClosed(timebank, after, after.from) : undefined;
  return (
    closed ??
    changeOf(before, after, (details) => activityDetailsChanged({ timebankId: timebank.timebankId, ...details }))
  );
}

/** Whether it is to be elsewhere, or on another day: one where it is may have closed since without its being in the way. */
function isMoved(before: ActivityDetails, after: ActivityDetails | CommunityRefusal): after is ActivityDetails {
  if (isRefusal(after)) return false;
  return (['groupId', 'organisationId', 'from'] as const).some((part) => after[part] !== before[part]);
}
