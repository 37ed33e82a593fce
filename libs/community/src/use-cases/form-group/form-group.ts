import { isRefusal } from '@awr/kernel';
import { type AskedGroup, groupDetails } from '../../domain/timebank/details/group-details';
import { refuseClosedHost } from '../../domain/timebank/closed';
import { idTaken } from '../../domain/timebank/known';
import type { Timebank } from '../../domain/timebank/timebank';
import { groupFormed, type GroupFormed } from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export interface FormGroup extends AskedGroup {
  readonly type: 'FormGroup';
}

/** People begin to do something together. */
export function formGroup(command: FormGroup, timebank: Timebank): Outcome<GroupFormed> {
  const { timebankId, groups } = timebank;
  const details = idTaken(groups.byId, command.groupId) ?? groupDetails(command, timebank);
  if (isRefusal(details)) return details;
  return refuseClosedHost(timebank, details.organisationId) ?? [groupFormed({ timebankId, ...details })];
}
