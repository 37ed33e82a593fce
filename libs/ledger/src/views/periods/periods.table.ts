import { integer, json, optionalText, table, text } from '@awr/projections';
import type { PeriodClosed } from '../../domain/periods/period-events';

export const PERIOD_STATUSES = ['closed', 'reopened'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** A ledger's periods, as they were closed last. */
export const periods = table({
  columns: {
    ledger: integer,
    /** 1 for p-0001. */
    number: integer,
    timebank_id: text,
    status: text,
    /** Its last day: 20251231 for 31 December 2025. */
    until_day: integer,
    /** How many entries there were: with the day it says which are in it. */
    through_seq: integer,
    closed: json<PeriodClosed['data']>(),
    closed_at: text,
    reopened_at: optionalText,
    reopened_by: optionalText,
    reason_reopened: optionalText,
  },
  key: ['ledger', 'number'],
  indexes: [['timebank_id', 'number']],
});
