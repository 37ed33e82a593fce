import type { FieldsByEvent } from '../../fields';
import { ENTRY } from './entry';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const EXPIRY: FieldsByEvent = {
  ExpiryNoticeGiven: {
    category: 'ledger',
    version: 1,
    fields: ['accountId', 'minutes', 'through', 'endsOn', 'givenOn', 'givenBy'],
  },
  CreditsExpired: { category: 'ledger', version: 1, fields: [...ENTRY, 'through'] },
};
