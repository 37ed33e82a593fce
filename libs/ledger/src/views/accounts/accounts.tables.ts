import { integer, optionalInteger, optionalText, table, text } from '@awr/projections';

/** Each timebank's ledger, by the short number that its entries carry. */
export const ledgers = table({
  columns: { timebank_id: text, ledger: integer },
  key: ['timebank_id'],
});

/** Every account with its balance. */
export const accounts = table({
  columns: {
    timebank_id: text,
    /** Such as `pot` or `member:0190…`. */
    account_id: text,
    ledger: integer,
    /** Its number, by which entries name it. */
    account: integer,
    kind: text,
    /** The member or venue whose account it is. */
    holder_id: optionalText,
    minutes: integer,
    entries: integer,
    /** The latest day of service among its entries, reversals left out: 20250913 for 13 September 2025. */
    last_day: optionalInteger,
    opened_position: text,
  },
  key: ['timebank_id', 'account_id'],
  indexes: [['account'], ['timebank_id', 'account'], ['timebank_id', 'kind', 'account']],
});
