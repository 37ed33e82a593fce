import type { Wording } from '@awr/kernel';
import { optionalJson, table, text, type Row } from '@awr/projections';
import type { VenueJoined } from '../../domain/timebank/timebank-events';
import { namedCells, namedColumns } from '../named-columns';

export const venues = table({
  columns: { timebank_id: text, venue_id: text, ...namedColumns, place: optionalJson<Wording>() },
  key: ['timebank_id', 'venue_id'],
});

export function venueRow({ timebankId, venueId, name, place }: VenueJoined['data']): Row<typeof venues> {
  return { timebank_id: timebankId, venue_id: venueId, ...namedCells(name, venueId), place: place ?? null };
}
