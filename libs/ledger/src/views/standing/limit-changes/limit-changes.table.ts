import type { Sealed } from '@awr/kernel';
import { integer, optionalInteger, optionalJson, optionalText, table, text } from '@awr/projections';

/** Every change of limits, the timebank's and those of single accounts, in its order. */
export const limit_changes = table({
  columns: {
    timebank_id: text,
    place: integer,
    /** Whose limits; null for the timebank's. */
    account_id: optionalText,
    credit_limit: optionalInteger,
    soft_credit_limit: optionalInteger,
    cap: optionalInteger,
    soft_cap: optionalInteger,
    changed_at: text,
    changed_by: text,
    /** Of one account: sealed as in the log, and opened only when read. */
    reason: optionalJson<Sealed>(),
    /** Of the timebank, about nobody, and so in plain. */
    policy_reason: optionalText,
    event_id: text,
  },
  key: ['timebank_id', 'place'],
  indexes: [['timebank_id', 'account_id', 'place']],
});
