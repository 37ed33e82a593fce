import type { Sealed } from '@awr/kernel';
import { type Column, integer, json, optionalInteger, optionalJson, table, text } from '@awr/projections';
import type { People } from '../../../domain/entry';

export const HOLD_STATUSES = ['open', 'settled', 'released', 'lapsed'] as const;
export type HoldStatus = (typeof HOLD_STATUSES)[number];

/** Every booking for which credits were set aside, and what became of it. */
export const holds = table({
  columns: {
    timebank_id: text,
    hold_id: text,
    /** Its place in the log's order, in which holds are listed. */
    place: integer,
    status: text as Column<HoldStatus, 'text'>,
    member_id: text,
    venue_id: text,
    offer_id: text,
    people: json<People>(),
    minutes: integer,
    expires_at: text,
    held_at: text,
    held_by: text,
    /** The number of the entry that it was settled by. */
    entry: optionalInteger,
    settled_minutes: optionalInteger,
    /** Sealed as in the log, and opened only when read. */
    note: optionalJson<Sealed>(),
    note_event: text,
  },
  key: ['timebank_id', 'hold_id'],
  indexes: [
    ['timebank_id', 'place'],
    ['timebank_id', 'status', 'place'],
    ['timebank_id', 'member_id', 'place'],
    ['timebank_id', 'venue_id', 'place'],
  ],
});
