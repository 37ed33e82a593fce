import type { CalendarDate } from '@awr/kernel';
import { optionalText } from '@awr/projections';
import type {
  GroupClosed,
  OrganisationClosed,
  PlaceClosingReason,
  VenueClosed,
} from '../domain/timebank/timebank-events';
import type { Stored } from './stored';
import { optionalTextOf } from './text-of';

/** The columns of what may close: since when it is closed, and why; null while it is open. */
export const closedColumns = { closed_on: optionalText, reason_closed: optionalTextOf<PlaceClosingReason>() } as const;

/** What a closing makes of them. */
export function closedCells({ data, revision }: Stored<OrganisationClosed | GroupClosed | VenueClosed>) {
  return { closed_on: data.on, reason_closed: data.reason, revision };
}

export function reopenedCells({ revision }: { readonly revision: number }) {
  return { ...OPEN, revision };
}

export const OPEN = { closed_on: null, reason_closed: null } as const;

/** What a view says of a closing. */
export interface ClosingView {
  readonly closedOn: CalendarDate | null;
  readonly reasonClosed: PlaceClosingReason | null;
}

export function closingOf({
  closed_on: closedOn,
  reason_closed: reasonClosed,
}: {
  readonly closed_on: CalendarDate | null;
  readonly reason_closed: PlaceClosingReason | null;
}): ClosingView {
  return { closedOn, reasonClosed };
}

/** Which of those that may close are wanted; all where it is left out. */
export type PlaceStatus = 'open' | 'closed';
