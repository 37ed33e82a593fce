import type { DomainEvent } from '@awr/kernel';
import { type AccountId, type AccountKind, kindOf } from './account-id';
import type { AgreementEntryEvent, AgreementEvent } from './agreements/agreement-events';
import type { BetweenEntryEvent, BetweenEvent } from './between/between-events';
import type { Entry, WordlessEntry, Reversal, Spend } from './entry';
import type { AccountLimitsSet } from './account-limits/account-limits';
import type { IssuingBudgetSet } from './budgets/budget-events';
import type { CorrectionEvent } from './corrections/correction-events';
import type { CreditsExpired, ExpiryNoticeGiven } from './expiry/expiry-events';
import type { HoldEvent, HoldSettled } from './holds/hold-events';
import type { LifecycleEntry, LifecycleEvent } from './lifecycle/lifecycle-events';
import type { Limits } from './limits';
import type { GrantReason } from './pot/grant-reason';
import type { PeriodEvent } from './periods/period-events';
import type { Terms } from './terms';

export type LedgerOpened = DomainEvent<'LedgerOpened', Record<string, never>>;
export type AccountOpened = DomainEvent<'AccountOpened', { readonly accountId: AccountId; readonly kind: AccountKind }>;
/** Who changed a timebank's limits, and why. */
export interface LimitsChanged {
  readonly setBy: string;
  readonly reason: string;
}
export type LimitsSet = DomainEvent<
  'LimitsSet',
  // Who and why are not in those from before they were noted here, nor where a timebank was founded.
  Limits & { readonly policyRevision: number; readonly terms?: Terms } & Partial<LimitsChanged>
>;
export type HoursRecorded = DomainEvent<'HoursRecorded', Entry>;
export type CreditsGiven = DomainEvent<'CreditsGiven', Entry>;
export type CreditsSpent = DomainEvent<'CreditsSpent', Spend>;
export type EntryReversed = DomainEvent<'EntryReversed', Reversal>;
export type PotGranted = DomainEvent<'PotGranted', Entry & { readonly grant: GrantReason }>;
/** Credits that were spent at a venue end there. */
export type CreditsRetired = DomainEvent<'CreditsRetired', WordlessEntry>;

/** Events that are entries: each moves minutes from one account to another. */
export type EntryEvent =
  | HoursRecorded
  | CreditsGiven
  | CreditsSpent
  | HoldSettled
  | EntryReversed
  | PotGranted
  | CreditsRetired
  | CreditsExpired
  | LifecycleEntry
  | AgreementEntryEvent
  | BetweenEntryEvent;
export type LedgerEvent =
  | LedgerOpened
  | AccountOpened
  | LimitsSet
  | AccountLimitsSet
  | IssuingBudgetSet
  | HoldEvent
  | ExpiryNoticeGiven
  | CorrectionEvent
  | LifecycleEvent
  | AgreementEvent
  | BetweenEvent
  | PeriodEvent
  | EntryEvent;

export function ledgerOpened(): LedgerOpened {
  return { type: 'LedgerOpened', data: {} };
}

export function accountOpened(accountId: AccountId): AccountOpened {
  return { type: 'AccountOpened', data: { accountId, kind: kindOf(accountId) } };
}

/** `policyRevision` is the revision, in the timebank's stream, of the event that set this policy. */
export function limitsSet(
  limits: Limits,
  policyRevision: number,
  terms?: Terms,
  { setBy, reason }: Partial<LimitsChanged> = {},
): LimitsSet {
  const { creditLimitMinutes, capMinutes, softCreditLimitMinutes, softCapMinutes } = limits;
  const hard = { creditLimitMinutes, capMinutes, softCreditLimitMinutes };
  const soft = softCapMinutes === undefined ? {} : { softCapMinutes };
  const told = { ...(setBy !== undefined && { setBy }), ...(reason !== undefined && { reason }) };
  return { type: 'LimitsSet', data: { ...hard, ...soft, policyRevision, ...(terms && { terms }), ...told } };
}

export function hoursRecorded(entry: Entry): HoursRecorded {
  return { type: 'HoursRecorded', data: entry };
}

export function creditsGiven(entry: Entry): CreditsGiven {
  return { type: 'CreditsGiven', data: entry };
}

export function creditsSpent(spend: Spend): CreditsSpent {
  return { type: 'CreditsSpent', data: spend };
}

export function entryReversed(reversal: Reversal): EntryReversed {
  return { type: 'EntryReversed', data: reversal };
}
