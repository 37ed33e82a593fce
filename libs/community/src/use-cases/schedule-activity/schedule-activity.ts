import type { CalendarDate } from '@awr/kernel';
import { refuse } from '../../domain/refusals/refusals';
import { idTaken, unknownGroup, unknownOrganisation } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { activityScheduled, type ActivityScheduled } from '../../domain/timebank/timebank-events';
import { unfitDate } from '../../domain/unfit-date';
import { unfitLine, unfitName } from '../../domain/unfit-text';
import { optionalText, wordingOf, type GivenWording } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface ScheduleActivity {
  readonly type: 'ScheduleActivity';
  readonly activityId: string;
  readonly title: GivenWording;
  readonly groupId?: string;
  /** Where left out, the group's. */
  readonly organisationId?: string;
  /** Where left out, the group's. */
  readonly category?: string;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/** Something will be done together, on a day or over some days. */
export function scheduleActivity(command: ScheduleActivity, timebank: Timebank): Outcome<ActivityScheduled> {
  const { activityId, title, groupId, organisationId, category, from, until } = command;
  const refusal =
    unfit(command) ??
    idTaken(timebank.activities, activityId) ??
    unknownGroup(timebank, groupId) ??
    unknownOrganisation(timebank, organisationId);
  if (refusal) return refusal;
  const group = timebank.groups.byId.get(groupId ?? '');
  return [
    activityScheduled({
      timebankId: timebank.timebankId,
      activityId,
      title: wordingOf(title),
      groupId,
      organisationId: organisationId ?? group?.organisationId,
      category: optionalText(category) ?? group?.category,
      from,
      until,
    }),
  ];
}

function unfit({ title, category, from, until }: ScheduleActivity) {
  return (
    unfitName('title', title) ??
    unfitLine('category', category) ??
    unfitDate('from', from) ??
    unfitDate('until', until) ??
    (until !== undefined && until < from ? refuse('ends-before-start', { from, until }) : undefined)
  );
}
