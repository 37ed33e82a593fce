import type { CalendarDate } from '@awr/kernel';
import { refuse, type CommunityRefusal } from '../../refusals/refusals';
import { unfitDate } from '../../unfit-date';
import { unfitLine, unfitName } from '../../unfit-text';
import { withoutUndefined } from '../../without-undefined';
import { optionalText, wordingOf, type GivenWording } from '../../wording';
import { unknownGroup, unknownOrganisation } from '../known';
import type { Activity, Timebank } from '../timebank';
import type { ActivityDetails } from '../timebank-events';

export interface AskedActivity {
  readonly activityId: string;
  readonly title: GivenWording;
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly category?: string;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/** An activity as it is asked for, or why it can't be. */
export function activityDetails(asked: AskedActivity, timebank: Timebank): ActivityDetails | CommunityRefusal {
  const { activityId, title, groupId, organisationId, category, from, until } = asked;
  const refusal = unfit(asked) ?? unknownGroup(timebank, groupId) ?? unknownOrganisation(timebank, organisationId);
  if (refusal) return refusal;
  return {
    activityId,
    title: wordingOf(title),
    from,
    ...withoutUndefined({ groupId, organisationId, category: optionalText(category), until }),
  };
}

function unfit({ title, category, from, until }: AskedActivity) {
  return (
    unfitName('title', title) ??
    unfitLine('category', category) ??
    unfitDate('from', from) ??
    unfitDate('until', until) ??
    (until !== undefined && until < from ? refuse('ends-before-start', { from, until }) : undefined)
  );
}

export function detailsOfActivity({ revision: _, status: __, ...details }: Activity): ActivityDetails {
  return details;
}
