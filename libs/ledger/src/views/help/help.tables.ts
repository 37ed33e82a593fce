import type { Availability } from '@awr/community';
import type { Language, Sealed } from '@awr/kernel';
import {
  type Column,
  type RowsOf,
  type ViewWriter,
  integer,
  json,
  optionalInteger,
  optionalJson,
  optionalText,
  table,
  text,
} from '@awr/projections';

export const HELP_KINDS = ['offer', 'request'] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

export const HELP_STATUSES = ['open', 'withdrawn', 'closed'] as const;
export type HelpStatus = (typeof HELP_STATUSES)[number];

/** Help that members offer and ask for, and how much of it has come about by exchanges. */
export const help = table({
  columns: {
    timebank_id: text,
    help_id: text,
    /** In the order of posting, within the timebank. */
    seq: integer,
    kind: text as Column<HelpKind, 'text'>,
    status: text as Column<HelpStatus, 'text'>,
    member_id: text,
    category: text,
    /** The category as it is compared: without case, accents and blanks. */
    category_key: text,
    area: optionalText,
    availability: json<readonly Availability[]>(),
    languages: json<readonly Language[]>(),
    minutes: optionalInteger,
    posted_day: integer,
    /** The day on which it was last changed; null where it is as it was posted. */
    changed_day: optionalInteger,
    /** Of its stream, as it is shown. */
    revision: integer,
    until_day: optionalInteger,
    reason: optionalText,
    /** What exchanges that have counted have brought, less what was reversed. */
    exchanged_minutes: integer,
    words: optionalJson<Sealed>(),
    words_event: optionalText,
  },
  key: ['timebank_id', 'help_id'],
  indexes: [
    ['timebank_id', 'seq'],
    ['timebank_id', 'status', 'kind', 'category_key', 'seq'],
    ['timebank_id', 'member_id', 'seq'],
  ],
});

/** How many each timebank has had. */
export const help_numbers = table({ columns: { timebank_id: text, last: integer }, key: ['timebank_id'] });

/** The exchanges that come from offers and requests. */
export const help_exchanges = table({
  columns: { timebank_id: text, exchange: integer, help_id: text },
  key: ['timebank_id', 'exchange'],
});

/** The entries that count towards them: should one be reversed, it no longer does. */
export const help_entries = table({
  columns: { timebank_id: text, entry: integer, help_id: text, minutes: integer },
  key: ['timebank_id', 'entry'],
});

export const helpTables = { help, help_numbers, help_exchanges, help_entries };

/** What the projection writes to. */
export type HelpViews = ViewWriter<typeof helpTables>;
/** The same tables as SQL has them. */
export type HelpTables = RowsOf<typeof helpTables>;
