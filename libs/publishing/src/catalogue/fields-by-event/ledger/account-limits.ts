import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const ACCOUNT_LIMITS: FieldsByEvent = {
  AccountLimitsSet: {
    category: 'ledger',
    version: 1,
    fields: ['creditLimitMinutes', 'softCreditLimitMinutes', 'capMinutes', 'softCapMinutes', 'accountId', 'setBy'],
  },
};
