import type { FieldsByEvent } from '../../fields';
import { ENTRY } from './entry';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const LEDGER: FieldsByEvent = {
  LedgerOpened: { category: 'ledger', version: 1, fields: [] },
  AccountOpened: { category: 'ledger', version: 1, fields: ['accountId', 'kind'] },
  LimitsSet: {
    category: 'ledger',
    version: 1,
    fields: [
      'creditLimitMinutes',
      'capMinutes',
      'softCreditLimitMinutes',
      'softCapMinutes',
      'policyRevision',
      'terms',
      'setBy',
      'reason',
    ],
  },
  HoursRecorded: { category: 'ledger', version: 1, fields: [...ENTRY] },
  CreditsGiven: { category: 'ledger', version: 1, fields: [...ENTRY] },
  CreditsSpent: { category: 'ledger', version: 1, fields: ['offerId', 'people', ...ENTRY] },
  EntryReversed: { category: 'ledger', version: 1, fields: ['reverses', 'reason', 'correctedBy', ...ENTRY] },
  PotGranted: { category: 'ledger', version: 1, fields: [...ENTRY, 'grant'] },
  CreditsRetired: { category: 'ledger', version: 1, fields: [...ENTRY] },
};
