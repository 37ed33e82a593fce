import type { FieldsByEvent } from '../../fields';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const BETWEEN_AGREEMENT: FieldsByEvent = {
  AgreementProposed: {
    category: 'agreement',
    version: 1,
    fields: [
      'agreementId',
      'proposerId',
      'partnerId',
      'transferMinutes',
      'proposerOwesMinutes',
      'partnerOwesMinutes',
      'proposerName',
      'partnerName',
      'proposal',
    ],
  },
  AgreementMade: {
    category: 'agreement',
    version: 1,
    fields: [
      'inForce',
      'agreementId',
      'proposerId',
      'partnerId',
      'transferMinutes',
      'proposerOwesMinutes',
      'partnerOwesMinutes',
      'proposal',
    ],
  },
  AgreementSuspended: {
    category: 'agreement',
    version: 1,
    fields: [
      'inForce',
      'agreementId',
      'proposerId',
      'partnerId',
      'transferMinutes',
      'proposerOwesMinutes',
      'partnerOwesMinutes',
      'by',
      'reason',
    ],
  },
  AgreementResumed: {
    category: 'agreement',
    version: 1,
    fields: [
      'inForce',
      'agreementId',
      'proposerId',
      'partnerId',
      'transferMinutes',
      'proposerOwesMinutes',
      'partnerOwesMinutes',
      'by',
    ],
  },
  AgreementEnded: {
    category: 'agreement',
    version: 1,
    fields: [
      'inForce',
      'agreementId',
      'proposerId',
      'partnerId',
      'transferMinutes',
      'proposerOwesMinutes',
      'partnerOwesMinutes',
      'by',
      'reason',
    ],
  },
};
