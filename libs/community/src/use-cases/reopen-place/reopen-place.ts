import type { CalendarDate } from '@awr/kernel';
import { closedSince } from '../../domain/closures';
import { refuse, type CommunityRefusal } from '../../domain/refusals/refusals';
import { placeOf, type PlaceKind } from '../../domain/timebank/place';
import type { Timebank } from '../../domain/timebank/timebank';
import {
  groupReopened,
  organisationReopened,
  type PlaceReopeningReason,
  type TimebankEvent,
  venueReopened,
} from '../../domain/timebank/timebank-events';
import { unfitPastDate } from '../../domain/unfit-date';
import type { Outcome } from '../outcome';

interface Reopening<Type extends string> {
  readonly type: Type;
  readonly id: string;
  /** The first day on which something may go on there again; the day of the closing, where that was a mistake. */
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly reason: PlaceReopeningReason;
}

export type ReopenOrganisation = Reopening<'ReopenOrganisation'>;
export type ReopenGroup = Reopening<'ReopenGroup'>;
export type ReopenVenue = Reopening<'ReopenVenue'>;

export function reopenOrganisation(command: ReopenOrganisation, timebank: Timebank): Outcome<TimebankEvent> {
  const { id: organisationId, on, reason } = command;
  const { timebankId } = timebank;
  return (
    refusal('organisation', command, timebank) ?? [organisationReopened({ timebankId, organisationId, on, reason })]
  );
}

export function reopenGroup(command: ReopenGroup, timebank: Timebank): Outcome<TimebankEvent> {
  const { id: groupId, on, reason } = command;
  const { timebankId } = timebank;
  return refusal('group', command, timebank) ?? [groupReopened({ timebankId, groupId, on, reason })];
}

/** What the venue offered before, and has not withdrawn, can be had again. */
export function reopenVenue(command: ReopenVenue, timebank: Timebank): Outcome<TimebankEvent> {
  const { id: venueId, on, reason } = command;
  const { timebankId } = timebank;
  return refusal('venue', command, timebank) ?? [venueReopened({ timebankId, venueId, on, reason })];
}

function refusal(
  kind: PlaceKind,
  { id, on, today }: Pick<Reopening<string>, 'id' | 'on' | 'today'>,
  timebank: Timebank,
): CommunityRefusal | undefined {
  const place = placeOf(timebank, kind, id);
  if ('refused' in place) return place;
  const closed = closedSince(place);
  if (closed === undefined) return refuse('not-closed');
  const unfit = unfitPastDate('on', on, today);
  if (unfit) return unfit;
  return on < closed ? refuse('reopened-before-closing', { on, closed }) : undefined;
}
