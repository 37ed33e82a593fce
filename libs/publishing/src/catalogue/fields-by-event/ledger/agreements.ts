import type { FieldsByEvent } from '../../fields';
import { ENTRY } from './entry';

/** Made from the code by `npm run docs:async-api`; CI checks that it is current. */
export const AGREEMENTS: FieldsByEvent = {
  HoursClaimed: {
    category: 'ledger',
    version: 1,
    fields: [
      'claimId',
      'member',
      'minutes',
      'on',
      'claimedOn',
      'recordedBy',
      'confirmation',
      'remindOn',
      'lapsesOn',
      'organisationId',
      'groupId',
      'category',
      'activityId',
    ],
  },
  HoursDeclined: { category: 'ledger', version: 1, fields: ['claimId', 'member', 'reason', 'declinedBy'] },
  ClaimWithdrawn: { category: 'ledger', version: 1, fields: ['claimId', 'member', 'withdrawnBy'] },
  ClaimLapsed: { category: 'ledger', version: 1, fields: ['claimId', 'member', 'on'] },
  ExchangeProposed: {
    category: 'ledger',
    version: 1,
    fields: [
      'exchangeId',
      'lines',
      'on',
      'proposedOn',
      'recordedBy',
      'proposer',
      'agreed',
      'counts',
      'category',
      'helpId',
      'lapsesOn',
    ],
  },
  ExchangeAgreed: { category: 'ledger', version: 1, fields: ['exchangeId', 'how', 'parties', 'agreedBy', 'counts'] },
  ExchangeDeclined: {
    category: 'ledger',
    version: 1,
    fields: ['members', 'exchangeId', 'party', 'how', 'reason', 'declinedBy'],
  },
  ExchangeWithdrawn: { category: 'ledger', version: 1, fields: ['members', 'exchangeId', 'withdrawnBy'] },
  ExchangeLapsed: { category: 'ledger', version: 1, fields: ['members', 'exchangeId', 'on'] },
  HoursConfirmed: { category: 'ledger', version: 1, fields: [...ENTRY, 'claimId'] },
  HelpExchanged: { category: 'ledger', version: 1, fields: [...ENTRY, 'exchangeId', 'line'] },
};
