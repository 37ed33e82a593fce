import { isRefusal } from '@awr/kernel';
import { activityDetails, type AskedActivity } from '../../domain/timebank/details/activity-details';
import { refuseAtClosed } from '../../domain/timebank/closed';
import { idTaken } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { activityScheduled, type ActivityScheduled } from '../../domain/timebank/timebank-events';
import { withoutUndefined } from '../../domain/without-undefined';
import type { Outcome } from '../outcome';

/** Where the organisation or the category is left out, the group's is meant. */
export interface ScheduleActivity extends AskedActivity {
  readonly type: 'ScheduleActivity';
}

/** Something will be done together, on a day or over some days. */
export function scheduleActivity(command: ScheduleActivity, timebank: Timebank): Outcome<ActivityScheduled> {
  const { timebankId, activities, groups } = timebank;
  const details = idTaken(activities, command.activityId) ?? activityDetails(command, timebank);
  if (isRefusal(details)) return details;
  const { organisationId, category } = groups.byId.get(details.groupId ?? '') ?? {};
  const activity = { timebankId, organisationId, category, ...details };
  return refuseAtClosed(timebank, withoutUndefined(activity), details.from) ?? [activityScheduled(activity)];
}
