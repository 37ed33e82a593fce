import { refuse } from '../../domain/refusals/refusals';
import { changeOf, type Changes, withChanges } from '../../domain/timebank/details/changes';
import {
  type AskedOrganisation,
  detailsOfOrganisation,
  organisationDetails,
} from '../../domain/timebank/details/organisation-details';
import type { Timebank } from '../../domain/timebank/timebank';
import { organisationDetailsChanged, type OrganisationDetailsChanged } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export type OrganisationChanges = Changes<Omit<AskedOrganisation, 'organisationId'>>;

export interface ChangeOrganisationDetails {
  readonly type: 'ChangeOrganisationDetails';
  readonly organisationId: string;
  readonly changes: OrganisationChanges;
}

/** An organisation goes on under another name, with all that was recorded for it. */
export function changeOrganisationDetails(
  { organisationId, changes }: ChangeOrganisationDetails,
  timebank: Timebank,
): Outcome<OrganisationDetailsChanged> {
  const organisation = timebank.organisations.byId.get(organisationId);
  if (!organisation) return refuse('unknown-organisation', { organisationId });
  const before = detailsOfOrganisation(organisation);
  const after = organisationDetails(withChanges<AskedOrganisation>(before, changes), timebank);
  return changeOf(before, after, (details) =>
    organisationDetailsChanged({ timebankId: timebank.timebankId, ...details }),
  );
}
