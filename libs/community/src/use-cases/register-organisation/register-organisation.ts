import { idTaken, organisationExists } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { organisationRegistered, type OrganisationRegistered } from '../../domain/timebank/timebank-events';
import { unfitName } from '../../domain/unfit-text';
import { wordingOf, type GivenWording } from '../../domain/wording';
import type { Outcome } from '../outcome';

export interface RegisterOrganisation {
  readonly type: 'RegisterOrganisation';
  readonly organisationId: string;
  readonly name: GivenWording;
}

/** An organisation comes in that hosts activities and thanks people with credits. */
export function registerOrganisation(
  { organisationId, name }: RegisterOrganisation,
  timebank: Timebank,
): Outcome<OrganisationRegistered> {
  const { timebankId, organisations } = timebank;
  return (
    unfitName('name', name) ??
    idTaken(organisations.byId, organisationId) ??
    organisationExists(timebank, name) ?? [
      organisationRegistered({ timebankId, organisationId, name: wordingOf(name) }),
    ]
  );
}
