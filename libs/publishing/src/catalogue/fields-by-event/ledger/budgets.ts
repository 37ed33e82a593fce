import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const BUDGETS: FieldsByEvent = {
  IssuingBudgetSet: { category: 'ledger', version: 1, fields: ['organisationId', 'from', 'until', 'minutes', 'setBy'] },
};
