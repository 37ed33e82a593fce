import type { DomainEvent } from '@awr/kernel';
import { type AccountId, type AccountKind, kindOf } from './account-id';
import type { Entry, Reversal, Spend } from './entry';
import type { Limits } from './limits';

export type LedgerOpened = DomainEvent<'LedgerOpened', Record<string, never>>;
export type AccountOpened = DomainEvent<'AccountOpened', { readonly accountId: AccountId; readonly kind: AccountKind }>;
export type LimitsSet = DomainEvent<'LimitsSet', Limits & { readonly policyRevision: number }>;
export type HoursRecorded = DomainEvent<'HoursRecorded', Entry>;
export type CreditsGiven = DomainEvent<'CreditsGiven', Entry>;
export type CreditsSpent = DomainEvent<'CreditsSpent', Spend>;
export type EntryReversed = DomainEvent<'EntryReversed', Reversal>;

/** Events that are entries: each moves minutes from one account to another. */
export type EntryEvent = HoursRecorded | CreditsGiven | CreditsSpent | EntryReversed;
export type LedgerEvent = LedgerOpened | AccountOpened | LimitsSet | EntryEvent;

export function ledgerOpened(): LedgerOpened {
  return { type: 'LedgerOpened', data: {} };
}

export function accountOpened(accountId: AccountId): AccountOpened {
  return { type: 'AccountOpened', data: { accountId, kind: kindOf(accountId) } };
}

/** `policyRevision` is the revision, in the timebank's stream, of the event that set this policy. */
export function limitsSet(limits: Limits, policyRevision: number): LimitsSet {
  const { creditLimitMinutes, capMinutes, softCreditLimitMinutes } = limits;
  return { type: 'LimitsSet', data: { creditLimitMinutes, capMinutes, softCreditLimitMinutes, policyRevision } };
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
