import type { FieldsByEvent } from '../../fields';
import { ENTRY } from './entry';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const BETWEEN: FieldsByEvent = {
  PartnerNoted: {
    category: 'ledger',
    version: 1,
    fields: [
      'timebankId',
      'agreementId',
      'agreementRevision',
      'inForce',
      'transferMinutes',
      'owesMinutes',
      'owedMinutes',
    ],
  },
  CreditsSentToTimebank: {
    category: 'ledger',
    version: 1,
    fields: ['transferId', 'toTimebankId', 'toNumber', 'agreementRevision', ...ENTRY],
  },
  CreditsReceivedFromTimebank: { category: 'ledger', version: 1, fields: ['transferId', 'fromTimebankId', ...ENTRY] },
  CreditsReturned: { category: 'ledger', version: 1, fields: ['transferId', 'toTimebankId', 'reverses', ...ENTRY] },
  TransferCompleted: { category: 'ledger', version: 1, fields: ['transferId', 'entryId', 'toTimebankId', 'minutes'] },
  TransferDeclined: { category: 'ledger', version: 1, fields: ['transferId', 'fromTimebankId', 'minutes', 'reason'] },
};
