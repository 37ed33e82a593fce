import { integer, table } from '@awr/projections';

/**
 * Minutes and entries that stand, by strand and month of service. A reversal takes away from where the entry counted
 * that it reverses, so that a total is what its entries come to, not what was once thought.
 */
export const hours_totals = table({
  columns: {
    strand: integer,
    /** 202509 for September 2025. */
    month: integer,
    minutes: integer,
    entries: integer,
  },
  key: ['strand', 'month'],
});
