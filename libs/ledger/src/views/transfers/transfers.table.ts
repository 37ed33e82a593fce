import { integer, optionalInteger, optionalText, table, text } from '@awr/projections';

/** Under way until the other timebank has answered; then accepted, or returned (declined, to whoever it went to). */
export const TRANSFER_STATUSES = ['under-way', 'accepted', 'returned', 'declined'] as const;
export type TransferStatus = (typeof TRANSFER_STATUSES)[number];

export const TRANSFER_DIRECTIONS = ['out', 'in'] as const;
export type TransferDirection = (typeof TRANSFER_DIRECTIONS)[number];

/** Transfers as each timebank sees them: one has a row for the timebank that it left and one for where it went. */
export const transfers = table({
  columns: {
    timebank_id: text,
    transfer_id: text,
    /** In the order in which they were first heard of. */
    number: integer,
    direction: text,
    partner_id: text,
    minutes: integer,
    status: text,
    /** The number of the entry that sent or received it; none where it was declined. */
    seq: optionalInteger,
    /** The number of the entry that brought it back. */
    returned_seq: optionalInteger,
    /** Where it went, as the sender addressed it. Of the sender nothing is known where it arrives. */
    to_number: optionalText,
    /** Why it was declined: only where it arrived. */
    reason: optionalText,
    first_at: text,
    answered_at: optionalText,
  },
  key: ['timebank_id', 'transfer_id'],
  indexes: [
    ['timebank_id', 'number'],
    ['timebank_id', 'partner_id', 'status', 'number'],
  ],
});
