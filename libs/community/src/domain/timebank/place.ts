import type { Closable } from '../closures';
import { refuse, type CommunityRefusal } from '../refusals/refusals';
import type { Timebank } from './timebank';

/** What can close: where something goes on, or who hosts it. */
export const PLACE_KINDS = ['organisation', 'group', 'venue'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export function placeOf(timebank: Timebank, kind: PlaceKind, id: string): Closable | CommunityRefusal {
  switch (kind) {
    case 'organisation':
      return timebank.organisations.byId.get(id) ?? refuse('unknown-organisation', { organisationId: id });
    case 'group':
      return timebank.groups.byId.get(id) ?? refuse('unknown-group', { groupId: id });
    case 'venue':
      return timebank.venues.byId.get(id) ?? refuse('unknown-venue', { venueId: id });
  }
}
