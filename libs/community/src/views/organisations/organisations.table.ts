import { table, text, type Row } from '@awr/projections';
import type { OrganisationRegistered } from '../../domain/timebank/timebank-events';
import { namedCells, namedColumns } from '../named-columns';

export const organisations = table({
  columns: { timebank_id: text, organisation_id: text, ...namedColumns },
  key: ['timebank_id', 'organisation_id'],
});

export function organisationRow(data: OrganisationRegistered['data']): Row<typeof organisations> {
  const { timebankId, organisationId, name } = data;
  return { timebank_id: timebankId, organisation_id: organisationId, ...namedCells(name, organisationId) };
}
