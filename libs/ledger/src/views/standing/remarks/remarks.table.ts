import type { Sealed } from '@awr/kernel';
import { type Column, integer, optionalInteger, optionalJson, optionalText, table, text } from '@awr/projections';

export const REMARK_KINDS = ['note', 'dispute', 'resolution'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];

/** What was said of entries afterwards: notes, disputes and what was decided of them. The entries are as they were. */
export const remarks = table({
  columns: {
    timebank_id: text,
    place: integer,
    /** The number of the entry. */
    entry: integer,
    kind: text as Column<RemarkKind, 'text'>,
    member_id: text,
    said_by: text,
    said_at: text,
    /** Sealed as in the log, and opened only when read. */
    words: optionalJson<Sealed>(),
    event_id: text,
    /** Of a dispute: whether it is still open, 1 or 0. Of a resolution: whether it was upheld. */
    is_open: optionalInteger,
    upheld: optionalInteger,
    resolved_by: optionalText,
  },
  key: ['timebank_id', 'place'],
  indexes: [
    ['timebank_id', 'entry', 'place'],
    ['timebank_id', 'is_open', 'place'],
  ],
});

/** The dispute of an entry that is open; there is never more than one. */
export const open_disputes = table({
  columns: { timebank_id: text, entry: integer, place: integer },
  key: ['timebank_id', 'entry'],
});
