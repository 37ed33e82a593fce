import type { Sealed } from '@awr/kernel';
import { type Column, integer, json, optionalInteger, optionalJson, optionalText, table, text } from '@awr/projections';
import type { AccountId } from '../../../domain/account-id';
import type { DeclineReason } from '../../../domain/agreements/decline-reason';
import type { ExchangeLine } from '../../../domain/agreements/exchange';
import type { HowAgreed } from '../../../domain/agreements/how-agreed';
import type { ExchangeStatus } from '../../../domain/agreements/outcome';

/** Who has agreed, how, and who wrote it down. */
export interface AgreedParty {
  readonly party: AccountId;
  readonly how: HowAgreed;
  readonly recordedBy: string;
}

/** Every exchange, who has agreed to it so far, and what became of it. */
export const exchanges = table({
  columns: {
    timebank_id: text,
    /** The number in the exchange's id: 3 for x-000003. */
    exchange: integer,
    status: text as Column<ExchangeStatus, 'text'>,
    lines: json<readonly ExchangeLine[]>(),
    /** All its lines together. */
    minutes: integer,
    day: integer,
    proposed_day: integer,
    lapses_day: optionalInteger,
    proposer_id: optionalText,
    recorded_by: text,
    category: optionalText,
    help_id: optionalText,
    agreed: json<readonly AgreedParty[]>(),
    /** The entry of its first line; those of the others follow it. */
    first_entry: optionalInteger,
    settled_by: optionalText,
    declined_by: optionalText,
    reason: optionalText as Column<DeclineReason | null, 'text'>,
    note: optionalJson<Sealed>(),
    note_event: optionalText,
    declined_note: optionalJson<Sealed>(),
    declined_event: optionalText,
  },
  key: ['timebank_id', 'exchange'],
  indexes: [['timebank_id', 'status', 'exchange']],
});

/** Who has a part in which exchange. */
export const exchange_parties = table({
  columns: { timebank_id: text, member_id: text, exchange: integer, has_agreed: integer },
  key: ['timebank_id', 'member_id', 'exchange'],
});
