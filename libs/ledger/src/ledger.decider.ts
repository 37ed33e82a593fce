import { type Decider, type Rules, decideBy, evolveBy } from '@awr/kernel';
import { type AgreementCommand, agreementRules } from './agreement.rules';
import { type BetweenCommand, betweenRules } from './between.rules';
import { ledgerEvents } from './domain/event-definitions';
import type { LedgerEvent } from './domain/events';
import { steps } from './domain/evolve';
import { lapsedFirst } from './domain/holds/lapsed-first';
import { type Ledger, unopenedLedger } from './domain/ledger';
import { type LedgerRefusalCode, no } from './domain/refusals';
import { type PeriodCommand, periodRules } from './period.rules';
import { snapshot } from './domain/snapshot';
import { type AddNote, addNote } from './use-cases/add-note/add-note';
import { type CloseAccount, closeAccount } from './use-cases/close-account/close-account';
import { type CorrectEntry, correctEntry } from './use-cases/correct-entry/correct-entry';
import { type ExpireCredits, expireCredits } from './use-cases/expire-credits/expire-credits';
import { type GiveExpiryNotices, giveExpiryNotices } from './use-cases/give-expiry-notices/give-expiry-notices';
import { type GrantFromPot, grantFromPot } from './use-cases/grant-from-pot/grant-from-pot';
import { type LapseHold, lapseHold } from './use-cases/lapse-hold/lapse-hold';
import { type LockAccount, lockAccount } from './use-cases/lock-account/lock-account';
import { type MergeAccounts, mergeAccounts } from './use-cases/merge-accounts/merge-accounts';
import { type OpenDispute, openDispute } from './use-cases/open-dispute/open-dispute';
import { type PlaceHold, placeHold } from './use-cases/place-hold/place-hold';
import { type ReleaseHold, releaseHold } from './use-cases/release-hold/release-hold';
import { type ReopenAccount, reopenAccount } from './use-cases/reopen-account/reopen-account';
import { type ResolveDispute, resolveDispute } from './use-cases/resolve-dispute/resolve-dispute';
import { type RetireCredits, retireCredits } from './use-cases/retire-credits/retire-credits';
import { type ReverseBatch, reverseBatch } from './use-cases/reverse-batch/reverse-batch';
import { type SetAccountLimits, setAccountLimits } from './use-cases/set-account-limits/set-account-limits';
import { type SetIssuingBudget, setIssuingBudget } from './use-cases/set-issuing-budget/set-issuing-budget';
import { type SettleHold, settleHold } from './use-cases/settle-hold/settle-hold';
import { type UnlockAccount, unlockAccount } from './use-cases/unlock-account/unlock-account';
import { type GiveCredits, giveCredits } from './use-cases/give-credits/give-credits';
import { type OpenAccount, openAccount } from './use-cases/open-account/open-account';
import { type OpenLedger, openLedger } from './use-cases/open-ledger/open-ledger';
import { type RecordHours, recordHours } from './use-cases/record-hours/record-hours';
import { type RecordRegister, recordRegister } from './use-cases/record-register/record-register';
import { type ReverseEntry, reverseEntry } from './use-cases/reverse-entry/reverse-entry';
import { type SetLimits, setLimits } from './use-cases/set-limits/set-limits';
import { type SpendCredits, spendCredits } from './use-cases/spend-credits/spend-credits';

export type LedgerCommand =
  | OpenLedger
  | OpenAccount
  | SetLimits
  | RecordHours
  | RecordRegister
  | GiveCredits
  | SpendCredits
  | ReverseEntry
  | AgreementCommand
  | AddNote
  | CloseAccount
  | CorrectEntry
  | ExpireCredits
  | GiveExpiryNotices
  | GrantFromPot
  | LapseHold
  | LockAccount
  | MergeAccounts
  | OpenDispute
  | PlaceHold
  | ReleaseHold
  | ReopenAccount
  | ResolveDispute
  | RetireCredits
  | ReverseBatch
  | SetAccountLimits
  | SetIssuingBudget
  | SettleHold
  | UnlockAccount
  | BetweenCommand
  | PeriodCommand;

const rules: Rules<LedgerCommand, Ledger, LedgerEvent, LedgerRefusalCode> = {
  OpenLedger: openLedger,
  OpenAccount: openAccount,
  SetLimits: setLimits,
  RecordHours: recordHours,
  RecordRegister: recordRegister,
  GiveCredits: giveCredits,
  SpendCredits: spendCredits,
  ReverseEntry: reverseEntry,
  ...agreementRules,
  AddNote: addNote,
  CloseAccount: closeAccount,
  CorrectEntry: correctEntry,
  ExpireCredits: expireCredits,
  GiveExpiryNotices: giveExpiryNotices,
  GrantFromPot: grantFromPot,
  LapseHold: lapseHold,
  LockAccount: lockAccount,
  MergeAccounts: mergeAccounts,
  OpenDispute: openDispute,
  PlaceHold: placeHold,
  ReleaseHold: releaseHold,
  ReopenAccount: reopenAccount,
  ResolveDispute: resolveDispute,
  RetireCredits: retireCredits,
  ReverseBatch: reverseBatch,
  SetAccountLimits: setAccountLimits,
  SetIssuingBudget: setIssuingBudget,
  SettleHold: settleHold,
  UnlockAccount: unlockAccount,
  ...betweenRules,
  ...periodRules,
};

const decideOpen = decideBy(rules);

/** One timebank's hours and credits: the stream `ledger-{timebankId}`. */
export const ledgerDecider: Decider<LedgerCommand, Ledger, LedgerEvent> = {
  category: 'ledger',
  version: 6,
  initial: unopenedLedger,
  decide: (command, state) => {
    if (!state.isOpen && command.type !== 'OpenLedger') return no('ledger-not-open');
    const now = 'at' in command && command.at !== undefined ? { ...state, at: command.at } : state;
    return lapsedFirst(decideOpen(command, now), now);
  },
  evolve: evolveBy(steps),
  events: ledgerEvents,
  snapshot,
};
