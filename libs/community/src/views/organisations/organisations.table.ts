import { integer, table, text, type Row } from '@awr/projections';
import type { OrganisationDetailsChanged, OrganisationRegistered } from '../../domain/timebank/timebank-events';
import { closedColumns, OPEN } from '../closed-columns';
import { namedCells, namedColumns } from '../named-columns';
import type { Stored } from '../stored';

export const organisations = table({
  columns: { timebank_id: text, organisation_id: text, ...namedColumns, ...closedColumns, revision: integer },
  key: ['timebank_id', 'organisation_id'],
});

/** What its details say; whether it is closed is not among them. */
export function organisationCells({ data, revision }: Stored<OrganisationRegistered | OrganisationDetailsChanged>) {
  const { timebankId, organisationId, name } = data;
  return { timebank_id: timebankId, organisation_id: organisationId, ...namedCells(name, organisationId), revision };
}

/** As it begins: open. */
export function organisationRow(event: Stored<OrganisationRegistered>): Row<typeof organisations> {
  return { ...organisationCells(event), ...OPEN };
}

export function organisationKey({
  data,
}: {
  readonly data: { readonly timebankId: string; readonly organisationId: string };
}) {
  return { timebank_id: data.timebankId, organisation_id: data.organisationId };
}
