import { projection } from '@awr/projections';
import { showAccount } from './accounts/show-account';
import { enter, reverse } from './entries/enter';
import { ledgerTables } from './ledger-views';

/** What anyone reads of ledgers: accounts with balances, entries, totals. One reading of the log keeps all of it. */
export const ledgerViews = projection({
  name: 'ledger',
  version: 2,
  tables: ledgerTables,
  on: {
    AccountOpened: showAccount,
    HoursRecorded: enter('hours'),
    CreditsGiven: enter('gift'),
    CreditsSpent: enter('spend'),
    HoursConfirmed: enter('hours'),
    HelpExchanged: enter('exchange'),
    EntryReversed: reverse,
    HoldSettled: enter('spend'),
    PotGranted: enter('grant'),
    CreditsRetired: enter('retirement'),
    CreditsExpired: enter('expiry'),
    BalanceWaived: enter('waiver'),
    BalanceMerged: enter('merge'),
  },
});
