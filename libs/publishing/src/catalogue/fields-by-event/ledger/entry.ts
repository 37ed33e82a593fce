/** What every entry tells. Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const ENTRY = [
  'entryId',
  'minutes',
  'debit',
  'credit',
  'warnings',
  'byBeneficiary',
  'lateFor',
  'on',
  'recordedBy',
  'approvedBy',
  'category',
  'activityId',
  'groupId',
  'organisationId',
  'batchId',
  'corrects',
];
