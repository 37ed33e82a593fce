import type { ForeignFormat } from './foreign-format';

/** Komunitin's accounts.csv and transfers.csv (community-exchange-network/komunitin, accounting/src/server/csv-mappers.ts). */
const accounts: ForeignFormat = {
  program: 'Komunitin',
  knownBy: ['id', 'created', 'code', 'status', 'balance', 'creditLimit', 'maximumBalance'],
  headings: { code: 'Membership No', created: 'Joined' },
  // It has no names in it; the broker puts them right in Awr.
  alsoAs: { code: 'Name' },
  isInactive: (cell) => ['suspended', 'disabled', 'deleted'].includes(cell('status')),
};

const transfers: ForeignFormat = {
  program: 'Komunitin',
  knownBy: ['id', 'created', 'state', 'amount', 'description', 'payer.code', 'payee.code'],
  headings: { created: 'Date', 'payer.code': 'From', 'payee.code': 'To', amount: 'Credits', description: 'Message' },
  inOrderOf: 'created',
  counts: (cell) => cell('state') === 'committed',
};

export const komunitin = [accounts, transfers];
