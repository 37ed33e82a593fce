import type { Wording } from '@awr/kernel';
import { optionalJson, optionalText, table, text, type Row } from '@awr/projections';
import type { GroupFormed } from '../../domain/timebank/timebank-events';
import { namedCells, namedColumns } from '../named-columns';

export const groups = table({
  columns: {
    timebank_id: text,
    group_id: text,
    ...namedColumns,
    meets: optionalJson<Wording>(),
    place: optionalJson<Wording>(),
    organisation_id: optionalText,
    category: optionalText,
  },
  key: ['timebank_id', 'group_id'],
});

export function groupRow(data: GroupFormed['data']): Row<typeof groups> {
  return {
    timebank_id: data.timebankId,
    group_id: data.groupId,
    ...namedCells(data.name, data.groupId),
    meets: data.meets ?? null,
    place: data.place ?? null,
    organisation_id: data.organisationId ?? null,
    category: data.category ?? null,
  };
}
