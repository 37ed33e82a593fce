import { projection } from '@awr/projections';
import { showAccount } from './accounts/show-account';
import { showEnded, showMade, showProposal, showResumed, showSuspended } from './timebank-agreements/show-agreement';
import { enter, undo } from './entries/enter';
import { showClosed, showReopened } from './periods/show-period';
import { ledgerTables } from './ledger-views';
import { showCompleted, showDeclined, showReceived, showReturned, showSent } from './transfers/show-transfer';

/** What anyone reads of ledgers: accounts with balances, entries, totals. One reading of the log keeps all of it. */
export const ledgerViews = projection({
  name: 'ledger',
  version: 6,
  tables: ledgerTables,
  on: {
    AccountOpened: showAccount,
    HoursRecorded: enter('hours'),
    CreditsGiven: enter('gift'),
    CreditsSpent: enter('spend'),
    HoursConfirmed: enter('hours'),
    HelpExchanged: enter('exchange'),
    HoldSettled: enter('spend'),
    PotGranted: enter('grant'),
    CreditsRetired: enter('retirement'),
    CreditsExpired: enter('expiry'),
    BalanceWaived: enter('waiver'),
    BalanceMerged: enter('merge'),
    EntryReversed: undo('reversal'),
    AgreementProposed: showProposal,
    AgreementMade: showMade,
    AgreementSuspended: showSuspended,
    AgreementResumed: showResumed,
    AgreementEnded: showEnded,
    CreditsSentToTimebank: showSent,
    CreditsReceivedFromTimebank: showReceived,
    CreditsReturned: showReturned,
    TransferCompleted: showCompleted,
    TransferDeclined: showDeclined,
    PeriodClosed: showClosed,
    PeriodReopened: showReopened,
  },
});
