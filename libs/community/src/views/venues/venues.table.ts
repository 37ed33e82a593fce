import type { Wording } from '@awr/kernel';
import { integer, optionalJson, table, text, type Row } from '@awr/projections';
import type { VenueDetailsChanged, VenueJoined } from '../../domain/timebank/timebank-events';
import { closedColumns, OPEN } from '../closed-columns';
import { namedCells, namedColumns } from '../named-columns';
import type { Stored } from '../stored';

export const venues = table({
  columns: {
    timebank_id: text,
    venue_id: text,
    ...namedColumns,
    place: optionalJson<Wording>(),
    ...closedColumns,
    revision: integer,
  },
  key: ['timebank_id', 'venue_id'],
});

/** What its details say; whether it is closed is not among them. */
export function venueCells({ data, revision }: Stored<VenueJoined | VenueDetailsChanged>) {
  const { timebankId, venueId, name, place } = data;
  return { timebank_id: timebankId, venue_id: venueId, ...namedCells(name, venueId), place: place ?? null, revision };
}

/** As it begins: open. */
export function venueRow(event: Stored<VenueJoined>): Row<typeof venues> {
  return { ...venueCells(event), ...OPEN };
}

export function venueKey({ data }: { readonly data: { readonly timebankId: string; readonly venueId: string } }) {
  return { timebank_id: data.timebankId, venue_id: data.venueId };
}
