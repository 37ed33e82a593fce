import type { CommunityRefusal } from '../../refusals/refusals';
import { unfitName } from '../../unfit-text';
import { wordingOf, type GivenWording } from '../../wording';
import { organisationExists } from '../known';
import type { Organisation, Timebank } from '../timebank';
import type { OrganisationDetails } from '../timebank-events';

export interface AskedOrganisation {
  readonly organisationId: string;
  readonly name: GivenWording;
}

/** An organisation as it is asked for, or why it can't be. */
export function organisationDetails(
  { organisationId, name }: AskedOrganisation,
  timebank: Timebank,
): OrganisationDetails | CommunityRefusal {
  return (
    unfitName('name', name) ??
    organisationExists(timebank, name, organisationId) ?? { organisationId, name: wordingOf(name) }
  );
}

export function detailsOfOrganisation({ organisationId, name }: Organisation): OrganisationDetails {
  return { organisationId, name };
}
