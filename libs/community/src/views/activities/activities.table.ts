import type { Wording } from '@awr/kernel';
import { integer, json, optionalText, table, text, type Row } from '@awr/projections';
import type { ActivityDetailsChanged, ActivityScheduled } from '../../domain/timebank/timebank-events';
import { sortKey, welshSortKey } from '../folded';
import type { Stored } from '../stored';
import { textOf } from '../text-of';

export type ActivityStatus = 'scheduled' | 'cancelled';

export const activities = table({
  columns: {
    timebank_id: text,
    activity_id: text,
    title: json<Wording>(),
    /** By day, then by title. */
    sort_cy: text,
    sort_en: text,
    group_id: optionalText,
    organisation_id: optionalText,
    category: optionalText,
    from_day: text,
    until_day: optionalText,
    status: textOf<ActivityStatus>(),
    reason_cancelled: optionalText,
    revision: integer,
  },
  key: ['timebank_id', 'activity_id'],
});

export function activityRow({
  data,
  revision,
}: Stored<ActivityScheduled | ActivityDetailsChanged>): Row<typeof activities> {
  const { activityId, title, from } = data;
  return {
    timebank_id: data.timebankId,
    activity_id: activityId,
    title,
    sort_cy: welshSortKey(from, title.cy, activityId),
    sort_en: sortKey(from, title.en, activityId),
    group_id: data.groupId ?? null,
    organisation_id: data.organisationId ?? null,
    category: data.category ?? null,
    from_day: from,
    until_day: data.until ?? null,
    status: 'scheduled',
    reason_cancelled: null,
    revision,
  };
}
