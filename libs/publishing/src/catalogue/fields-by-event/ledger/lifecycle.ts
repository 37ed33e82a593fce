import type { FieldsByEvent } from '../../fields';
import { ENTRY } from './entry';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const LIFECYCLE: FieldsByEvent = {
  AccountLocked: { category: 'ledger', version: 1, fields: ['accountId', 'reason', 'lockedBy'] },
  AccountUnlocked: { category: 'ledger', version: 1, fields: ['accountId', 'unlockedBy'] },
  AccountClosed: {
    category: 'ledger',
    version: 1,
    fields: ['accountId', 'cause', 'on', 'closedBy', 'leavingReason', 'mergedInto'],
  },
  AccountReopened: { category: 'ledger', version: 1, fields: ['accountId'] },
  BalanceWaived: { category: 'ledger', version: 1, fields: [...ENTRY, 'waiver'] },
  BalanceMerged: { category: 'ledger', version: 1, fields: [...ENTRY] },
};
