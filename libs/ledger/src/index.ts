export { type LedgerCommand, ledgerDecider } from './ledger.decider';

export { type TimebankAgreementCommand, timebankAgreementDecider } from './timebank-agreement.decider';

export * from './domain/account-id';
export { agreementIdOf } from './domain/between/agreement/agreement';
export type * from './domain/between/agreement/agreement-events';
export type * from './domain/between/between-events';
export { merkleRoot, rootFromPath } from './domain/periods/merkle-tree';
export { type PeriodId } from './domain/periods/period';
export { type PeriodBalance } from './domain/periods/period-balances';
export type * from './domain/periods/period-events';
export type { AccountKindTotal, EntryKindTotal } from './domain/periods/period-totals';
export type { Partner } from './domain/between/partner';
export * from './domain/entry';
export * from './domain/entry-id';
export * from './domain/events';
export type { Account } from './domain/accounts';
export type { Ledger } from './domain/ledger';
export type { Limits } from './domain/limits';
export type { Terms } from './domain/terms';
export type { EntryCommand } from './domain/new-entry';
export { type AccountLimits, limitsOf } from './domain/account-limits/account-limits';
export { heldOf, spendable } from './domain/limits';
export { ENTRY_WARNINGS, type EntryWarning } from './domain/entry';
export { recorderOf } from './domain/own-entry';
export type { Budget } from './domain/budgets/budgets';
export type { CreditsExpired, ExpiryNoticeGiven } from './domain/expiry/expiry-events';
export { endingSoon, expiring, type Expiring } from './domain/expiry/expiring';
export type { HoldReleased } from './domain/holds/hold-events';
export type { AccountClosed } from './domain/lifecycle/lifecycle-events';
export { LOCK_REASONS, type LockReason } from './domain/lifecycle/lock-reason';
export { GRANT_REASONS, type GrantReason } from './domain/pot/grant-reason';
export { REVERSAL_REASONS, type ReversalReason } from './domain/reversal-reason';
export { durationWording } from './domain/duration-wording';
export { ledgerRefusalWordings } from './domain/refusal-wordings';
export type { LedgerRefusal, LedgerRefusalCode, LedgerRefusalDetails } from './domain/refusals';

export * from './domain/agreements/agreement-events';
export { claimIds, exchangeIds, type ClaimId, type ExchangeId } from './domain/agreements/numbered-id';
export type { Claim, HoursFor } from './domain/agreements/claim';
export type { Approver } from './domain/agreements/claim-rules';
export { MOST_EXCHANGE_LINES, type Agreement, type Exchange, type ExchangeLine } from './domain/agreements/exchange';
export type { Speaker } from './domain/agreements/exchange-rules';
export { DECLINE_REASONS, type DeclineReason } from './domain/agreements/decline-reason';
export { WAYS_TO_AGREE, type HowAgreed } from './domain/agreements/how-agreed';
export { CLAIM_STATUSES, EXCHANGE_STATUSES, type ClaimStatus, type ExchangeStatus } from './domain/agreements/outcome';
export type { AgreementCommand } from './agreement.rules';
export type { AgreeExchange } from './use-cases/agree-exchange/agree-exchange';
export type { ClaimHours } from './use-cases/claim-hours/claim-hours';
export type { ConfirmHours } from './use-cases/confirm-hours/confirm-hours';
export { MOST_CLAIMS_AT_ONCE, type ConfirmManyHours } from './use-cases/confirm-many-hours/confirm-many-hours';
export type { DeclineExchange } from './use-cases/decline-exchange/decline-exchange';
export type { DeclineHours } from './use-cases/decline-hours/decline-hours';
export { type LapseOverdue } from './use-cases/lapse-overdue/lapse-overdue';
export type { ProposeExchange } from './use-cases/propose-exchange/propose-exchange';
export type { WithdrawClaim } from './use-cases/withdraw-claim/withdraw-claim';
export type { WithdrawExchange } from './use-cases/withdraw-exchange/withdraw-exchange';
export type { GiveCredits } from './use-cases/give-credits/give-credits';
export type { OpenAccount } from './use-cases/open-account/open-account';
export type { OpenLedger } from './use-cases/open-ledger/open-ledger';
export type { RecordHours } from './use-cases/record-hours/record-hours';
export {
  MOST_REGISTER_LINES,
  type RecordRegister,
  type RegisterLine,
} from './use-cases/record-register/record-register';
export type { ReverseEntry } from './use-cases/reverse-entry/reverse-entry';
export type { ProposeAgreement } from './use-cases/propose-agreement/propose-agreement';
export type { SendToTimebank } from './use-cases/send-to-timebank/send-to-timebank';
export type { SetLimits } from './use-cases/set-limits/set-limits';
export type { AddNote } from './use-cases/add-note/add-note';
export type { CloseAccount } from './use-cases/close-account/close-account';
export type { CorrectEntry } from './use-cases/correct-entry/correct-entry';
export type { Replacement } from './use-cases/correct-entry/replacement';
export { type Correctable, isCorrectable } from './domain/corrections/correcting';
export type { ExpireCredits } from './use-cases/expire-credits/expire-credits';
export type { GiveExpiryNotices } from './use-cases/give-expiry-notices/give-expiry-notices';
export type { GrantFromPot } from './use-cases/grant-from-pot/grant-from-pot';
export type { LapseHold } from './use-cases/lapse-hold/lapse-hold';
export type { LockAccount } from './use-cases/lock-account/lock-account';
export type { MergeAccounts } from './use-cases/merge-accounts/merge-accounts';
export type { OpenDispute } from './use-cases/open-dispute/open-dispute';
export type { PlaceHold } from './use-cases/place-hold/place-hold';
export type { ReleaseHold } from './use-cases/release-hold/release-hold';
export type { ReopenAccount } from './use-cases/reopen-account/reopen-account';
export type { ResolveDispute } from './use-cases/resolve-dispute/resolve-dispute';
export type { RetireCredits } from './use-cases/retire-credits/retire-credits';
export type { ReverseBatch } from './use-cases/reverse-batch/reverse-batch';
export type { SetAccountLimits } from './use-cases/set-account-limits/set-account-limits';
export type { SetIssuingBudget } from './use-cases/set-issuing-budget/set-issuing-budget';
export type { SettleHold } from './use-cases/settle-hold/settle-hold';
export type { UnlockAccount } from './use-cases/unlock-account/unlock-account';
export type { SpendCredits } from './use-cases/spend-credits/spend-credits';

export { BetweenTimebanks } from './processes/between-timebanks/between-timebanks';
export { HoldLapsing } from './processes/hold-lapsing/hold-lapsing';
export { Memberships } from './processes/memberships/memberships';
export { Lapsing } from './processes/lapsing/lapsing';
export { type BalanceProof, PeriodClosing } from './closing/period-closing';
export { LedgerOpening } from './processes/ledger-opening/ledger-opening';

export { agreementsProjection } from './views/agreements/agreements.projection';
export type { AgreementDatabase, AgreementTables } from './views/agreements/agreement-tables';
export { ClaimQueries, type ClaimsAsked, type ClaimView } from './views/agreements/claims/claim.queries';
export { ExchangeQueries, type ExchangesAsked, type ExchangeView } from './views/agreements/exchanges/exchange.queries';
export type { AgreedParty } from './views/agreements/exchanges/exchanges.tables';
export { helpProjection } from './views/help/help.projection';
export { HELP_KINDS, HELP_STATUSES, type HelpKind, type HelpStatus, type HelpTables } from './views/help/help.tables';
export { FULFILMENTS, HelpQueries, type Fulfilment, type HelpAsked, type HelpView } from './views/help/help.queries';
export type { HelpBoardTables } from './views/help/help.queries';
export { HelpMatches, type Match, type MatchTables } from './views/help/help-matches';
export { MATCH_REASONS, type MatchReason } from './views/help/match-reasons';
export { HoldQueries, type HoldsAsked, type HoldView } from './views/standing/holds/hold.queries';
export { HOLD_STATUSES, type HoldStatus } from './views/standing/holds/holds.table';
export { LimitChangeQueries, type LimitChangeView } from './views/standing/limit-changes/limit-change.queries';
export { RemarkQueries, type RemarkView } from './views/standing/remarks/remark.queries';
export { REMARK_KINDS, type RemarkKind } from './views/standing/remarks/remarks.table';
export { standingProjection } from './views/standing/standing.projection';
export type { StandingDatabase, StandingTables } from './views/standing/standing-tables';
export { ledgerViews } from './views/ledger-views.projection';
export { type LedgerDatabase, type LedgerTables } from './views/ledger-views';
export { AgreementQueries, type AgreementView, type TermsView } from './views/timebank-agreements/agreement.queries';
export {
  type PartnerNames,
  PartnerQueries,
  type PartnerTables,
  type PartnerView,
} from './views/timebank-agreements/partner.queries';
export { AGREEMENT_STATUSES, type AgreementStatus } from './views/timebank-agreements/timebank-agreements.table';
export {
  TransferQueries,
  type Reconciliation,
  type TransferView,
  type TransfersAsked,
} from './views/transfers/transfer.queries';
export {
  TRANSFER_DIRECTIONS,
  TRANSFER_STATUSES,
  type TransferDirection,
  type TransferStatus,
} from './views/transfers/transfers.table';
export { PeriodQueries, type PeriodView } from './views/periods/period.queries';
export { PERIOD_STATUSES, type PeriodStatus } from './views/periods/periods.table';
export { AccountQueries, type AccountsAsked, type AccountView } from './views/accounts/account.queries';
export { EntryQueries, type EntriesAsked } from './views/entries/entry.queries';
export { type EntriesByDayAsked, entriesByDay } from './views/entries/entries-by-day';
export { type EntriesChosen, allEntries, entryRows } from './views/entries/entry-rows';
export { type EntryView, entryView } from './views/entries/entry-view';
export { dayNumber, dayOf } from './views/day-number';
export { pageOf, placeNumbers, rowsToRead } from './views/paging/page';
export { StatementQueries, type StatementAsked, type StatementLine } from './views/statement/statement.queries';
export { ENTRY_KINDS, kindOfEvent, type EntryKind } from './domain/entry-kind';
export {
  TotalQueries,
  type Dimension,
  type HoursAsked,
  type LedgerTotals,
  type Total,
  type TotalOf,
} from './views/hours-totals/totals.queries';

export * as ledgerTesting from './testing';
