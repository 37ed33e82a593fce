import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const CORRECTIONS: FieldsByEvent = {
  NoteAdded: { category: 'ledger', version: 1, fields: ['entryId', 'memberId', 'addedBy'] },
  DisputeOpened: { category: 'ledger', version: 1, fields: ['members', 'entryId', 'memberId', 'openedBy'] },
  DisputeResolved: {
    category: 'ledger',
    version: 1,
    fields: ['members', 'entryId', 'memberId', 'upheld', 'resolvedBy'],
  },
};
