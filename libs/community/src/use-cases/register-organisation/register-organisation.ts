import { isRefusal } from '@awr/kernel';
import { type AskedOrganisation, organisationDetails } from '../../domain/timebank/details/organisation-details';
import { idTaken } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { organisationRegistered, type OrganisationRegistered } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export interface RegisterOrganisation extends AskedOrganisation {
  readonly type: 'RegisterOrganisation';
}

/** An organisation comes in that hosts activities and thanks people with credits. */
export function registerOrganisation(
  command: RegisterOrganisation,
  timebank: Timebank,
): Outcome<OrganisationRegistered> {
  const { timebankId, organisations } = timebank;
  const details = idTaken(organisations.byId, command.organisationId) ?? organisationDetails(command, timebank);
  return isRefusal(details) ? details : [organisationRegistered({ timebankId, ...details })];
}
