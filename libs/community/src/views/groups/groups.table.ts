import type { Wording } from '@awr/kernel';
import { integer, optionalJson, optionalText, table, text, type Row } from '@awr/projections';
import type { GroupDetailsChanged, GroupFormed } from '../../domain/timebank/timebank-events';
import { closedColumns, OPEN } from '../closed-columns';
import { namedCells, namedColumns } from '../named-columns';
import type { Stored } from '../stored';

export const groups = table({
  columns: {
    timebank_id: text,
    group_id: text,
    ...namedColumns,
    meets: optionalJson<Wording>(),
    place: optionalJson<Wording>(),
    organisation_id: optionalText,
    category: optionalText,
    ...closedColumns,
    revision: integer,
  },
  key: ['timebank_id', 'group_id'],
});

/** What its details say; whether it is closed is not among them. */
export function groupCells({ data, revision }: Stored<GroupFormed | GroupDetailsChanged>) {
  return {
    timebank_id: data.timebankId,
    group_id: data.groupId,
    ...namedCells(data.name, data.groupId),
    meets: data.meets ?? null,
    place: data.place ?? null,
    organisation_id: data.organisationId ?? null,
    category: data.category ?? null,
    revision,
  };
}

/** As it begins: open. */
export function groupRow(event: Stored<GroupFormed>): Row<typeof groups> {
  return { ...groupCells(event), ...OPEN };
}

export function groupKey({ data }: { readonly data: { readonly timebankId: string; readonly groupId: string } }) {
  return { timebank_id: data.timebankId, group_id: data.groupId };
}
