import type { FieldsByEvent } from '../../fields';
import { ENTRY } from './entry';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const HOLDS: FieldsByEvent = {
  CreditsHeld: {
    category: 'ledger',
    version: 1,
    fields: ['holdId', 'accountId', 'minutes', 'venue', 'offerId', 'people', 'expiresAt', 'heldBy'],
  },
  HoldReleased: { category: 'ledger', version: 1, fields: ['holdId', 'accountId', 'minutes', 'releasedBy'] },
  HoldLapsed: { category: 'ledger', version: 1, fields: ['holdId', 'accountId', 'minutes', 'expiresAt'] },
  HoldSettled: { category: 'ledger', version: 1, fields: ['offerId', 'people', ...ENTRY, 'holdId', 'releasedMinutes'] },
};
