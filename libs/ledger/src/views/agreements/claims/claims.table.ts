import type { Confirmation } from '@awr/community';
import type { Sealed } from '@awr/kernel';
import { type Column, integer, optionalInteger, optionalJson, optionalText, table, text } from '@awr/projections';
import type { DeclineReason } from '../../../domain/agreements/decline-reason';
import type { ClaimStatus } from '../../../domain/agreements/outcome';

/** Every claim, and what became of it. */
export const claims = table({
  columns: {
    timebank_id: text,
    /** The number in the claim's id: 12 for c-000012. */
    claim: integer,
    status: text as Column<ClaimStatus, 'text'>,
    member_id: text,
    minutes: integer,
    /** Days as numbers: 20250913 for 13 September 2025. */
    day: integer,
    claimed_day: integer,
    remind_day: optionalInteger,
    lapses_day: optionalInteger,
    recorded_by: text,
    confirmation: text as Column<Confirmation, 'text'>,
    category: optionalText,
    activity_id: optionalText,
    group_id: optionalText,
    organisation_id: optionalText,
    /** Who confirmed, declined or withdrew it. */
    settled_by: optionalText,
    /** The number of the entry that it became. */
    entry: optionalInteger,
    reason: optionalText as Column<DeclineReason | null, 'text'>,
    /** Sealed as in the log, and opened only when read: so erasing a person needs no rewriting here. */
    note: optionalJson<Sealed>(),
    note_event: optionalText,
    declined_note: optionalJson<Sealed>(),
    declined_event: optionalText,
  },
  key: ['timebank_id', 'claim'],
  indexes: [
    ['timebank_id', 'status', 'claim'],
    ['timebank_id', 'member_id', 'claim'],
    ['timebank_id', 'organisation_id', 'claim'],
  ],
});
