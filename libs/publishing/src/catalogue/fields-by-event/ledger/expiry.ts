import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const EXPIRY: FieldsByEvent = {
  ExpiryNoticeGiven: {
    category: 'ledger',
    version: 1,
    fields: ['accountId', 'minutes', 'through', 'endsOn', 'givenOn', 'givenBy'],
  },
  CreditsExpired: {
    category: 'ledger',
    version: 1,
    fields: [
      'entryId',
      'minutes',
      'debit',
      'credit',
      'warnings',
      'lateFor',
      'on',
      'recordedBy',
      'approvedBy',
      'category',
      'activityId',
      'groupId',
      'organisationId',
      'note',
      'recorderName',
      'batchId',
      'corrects',
      'through',
    ],
  },
};
