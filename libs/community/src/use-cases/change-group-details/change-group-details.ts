import { isRefusal } from '@awr/kernel';
import { refuse, type CommunityRefusal } from '../../domain/refusals/refusals';
import { refuseClosedHost } from '../../domain/timebank/closed';
import { changeOf, type Changes, withChanges } from '../../domain/timebank/details/changes';
import { type AskedGroup, detailsOfGroup, groupDetails } from '../../domain/timebank/details/group-details';
import type { Timebank } from '../../domain/timebank/timebank';
import {
  type GroupDetails,
  groupDetailsChanged,
  type GroupDetailsChanged,
} from '../../domain/timebank/timebank-events';
import type { Outcome } from '../outcome';

export type GroupChanges = Changes<Omit<AskedGroup, 'groupId'>>;

export interface ChangeGroupDetails {
  readonly type: 'ChangeGroupDetails';
  readonly groupId: string;
  readonly changes: GroupChanges;
}

/** A group is called otherwise, meets otherwise, has another host or another category. What was recorded for it stays as it was. */
export function changeGroupDetails(
  { groupId, changes }: ChangeGroupDetails,
  timebank: Timebank,
): Outcome<GroupDetailsChanged> {
  const group = timebank.groups.byId.get(groupId);
  if (!group) return refuse('unknown-group', { groupId });
  const before = detailsOfGroup(group);
  const after = groupDetails(withChanges<AskedGroup>(before, changes), timebank);
  const closed = isMoved(before, after) ? refuseClosedHost(timebank, after.organisationId) : undefined;
  return (
    closed ?? changeOf(before, after, (details) => groupDetailsChanged({ timebankId: timebank.timebankId, ...details }))
  );
}

/** Whether it is to have another host: one that has closed since may keep what it has. */
function isMoved(before: GroupDetails, after: GroupDetails | CommunityRefusal): after is GroupDetails {
  return !isRefusal(after) && after.organisationId !== before.organisationId;
}
