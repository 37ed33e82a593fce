import type { CalendarDate } from '@awr/kernel';
import { closedSince, reopenedOn } from '../../domain/closures';
import { refuse, type CommunityRefusal } from '../../domain/refusals/refusals';
import { placeOf, type PlaceKind } from '../../domain/timebank/place';
import type { Timebank } from '../../domain/timebank/timebank';
import {
  groupClosed,
  organisationClosed,
  type PlaceClosingReason,
  type TimebankEvent,
  venueClosed,
} from '../../domain/timebank/timebank-events';
import { unfitPastDate } from '../../domain/unfit-date';
import type { Outcome } from '../outcome';

interface Closing<Type extends string> {
  readonly type: Type;
  readonly id: string;
  /** The first day on which nothing goes on there. */
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly reason: PlaceClosingReason;
}

export type CloseOrganisation = Closing<'CloseOrganisation'>;
export type CloseGroup = Closing<'CloseGroup'>;
export type CloseVenue = Closing<'CloseVenue'>;

/** An organisation hosts nothing any more. */
export function closeOrganisation(command: CloseOrganisation, timebank: Timebank): Outcome<TimebankEvent> {
  const { id: organisationId, on, reason } = command;
  const { timebankId } = timebank;
  return refusal('organisation', command, timebank) ?? [organisationClosed({ timebankId, organisationId, on, reason })];
}

/** A group no longer meets. */
export function closeGroup(command: CloseGroup, timebank: Timebank): Outcome<TimebankEvent> {
  const { id: groupId, on, reason } = command;
  const { timebankId } = timebank;
  return refusal('group', command, timebank) ?? [groupClosed({ timebankId, groupId, on, reason })];
}

/** Nothing can be spent at a venue any more. What was set aside there can still be settled, or released. */
export function closeVenue(command: CloseVenue, timebank: Timebank): Outcome<TimebankEvent> {
  const { id: venueId, on, reason } = command;
  const { timebankId } = timebank;
  return refusal('venue', command, timebank) ?? [venueClosed({ timebankId, venueId, on, reason })];
}

function refusal(
  kind: PlaceKind,
  { id, on, today }: Pick<Closing<string>, 'id' | 'on' | 'today'>,
  timebank: Timebank,
): CommunityRefusal | undefined {
  const place = placeOf(timebank, kind, id);
  if ('refused' in place) return place;
  const since = closedSince(place);
  if (since !== undefined) return refuse('already-closed', { on: since });
  const unfit = unfitPastDate('on', on, today);
  if (unfit) return unfit;
  const reopened = reopenedOn(place);
  return reopened !== undefined && on < reopened ? refuse('closed-before-reopening', { on, reopened }) : undefined;
}
