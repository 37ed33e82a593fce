import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const PERIODS: FieldsByEvent = {
  PeriodClosed: {
    category: 'ledger',
    version: 1,
    fields: [
      'entries',
      'firstEntry',
      'lastEntry',
      'entryTotals',
      'periodId',
      'from',
      'until',
      'throughEntry',
      'accounts',
      'accountTotals',
      'root',
      'balancesBlob',
      'closedBy',
    ],
  },
  PeriodReopened: { category: 'ledger', version: 1, fields: ['periodId', 'reason', 'reopenedBy'] },
};
