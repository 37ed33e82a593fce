import { refuseAtClosed, type Timebank, timebankDecider, type TimebankState } from '@awr/community';
import { mayActForOrganisation } from '@awr/identity';
import { type Actor, type CalendarDate, isRefusal, refuse, type Refusal } from '@awr/kernel';
import type { Execution } from '@awr/runtime';
import { Inject, Injectable } from '@nestjs/common';
import { given } from '../commands/given';
import { EXECUTION } from '../ports';

/** Where and with whom hours were given, as far as is known. */
export interface Place {
  /** The day of the service. */
  readonly on: CalendarDate;
  readonly activityId?: string;
  readonly groupId?: string;
  readonly organisationId?: string;
  readonly category?: string;
}

type Belonging = Omit<Place, 'on'>;

/** Sees that hours are recorded only for what the timebank has and had open that day, and no activity that was cancelled. */
@Injectable()
export class Places {
  constructor(@Inject(EXECUTION) private readonly execution: Execution) {}

  /** What an activity or its group is known for is taken over where it was not said; what is not there refuses. */
  async known<Command extends Place>(timebankId: string, command: Command, actor: Actor): Promise<Command | Refusal> {
    const { activityId, groupId, organisationId } = command;
    if (!activityId && !groupId && !organisationId) return command;
    return this.execution.look(timebankDecider, timebankId, (timebank) => placed(command, timebank, actor));
  }
}

function placed<Command extends Place>(command: Command, timebank: TimebankState, actor: Actor): Command | Refusal {
  if (timebank.status === 'unknown') return refuse('unknown-timebank');
  const at = placeOf(command, timebank);
  if (isRefusal(at)) return at;
  if (![at.group, at.activity].every((place) => mayRecordAt(place, timebank, actor))) return refuse('not-allowed');
  // An activity says more closely what the hours were for than its group does.
  const placed = { ...belongsTo(at.group), ...belongsTo(at.activity), ...command };
  return refuseAtClosed(timebank, placed, command.on) ?? placed;
}

/** What was named, as it is known. Who hosts it is what the timebank says, whatever else was said. */
export function placeNamed<Command extends Place>(command: Command, timebank: Timebank): Command | Refusal {
  const at = placeOf(command, timebank);
  if (isRefusal(at)) return at;
  const known = { ...belongsTo(at.group), ...belongsTo(at.activity) };
  const organisation = given({ organisationId: known.organisationId ?? command.organisationId });
  const placed = { ...known, ...command, ...organisation };
  return refuseAtClosed(timebank, placed, command.on) ?? placed;
}

function placeOf({ activityId, groupId, organisationId }: Belonging, timebank: Timebank) {
  const group = groupId === undefined ? undefined : timebank.groups.byId.get(groupId);
  const activity = activityId === undefined ? undefined : timebank.activities.get(activityId);
  if (groupId && !group) return refuse('unknown-group', { groupId });
  if (activityId && !activity) return refuse('unknown-activity', { activityId });
  if (activity?.status === 'cancelled') return refuse('activity-cancelled', { activityId: activityId ?? '' });
  if (organisationId && !timebank.organisations.byId.has(organisationId)) {
    return refuse('unknown-organisation', { organisationId });
  }
  return { group, activity };
}

/** What another organisation hosts is that one's to record. */
function mayRecordAt(place: Belonging | undefined, { timebankId }: Timebank, actor: Actor): boolean {
  const { organisationId } = place ?? {};
  return organisationId === undefined || mayActForOrganisation(actor, { timebankId, organisationId });
}

function belongsTo(place: Belonging = {}): Omit<Belonging, 'activityId'> {
  const { groupId, organisationId, category } = place;
  return given({ groupId, organisationId, category });
}
