import type { Minutes } from '@awr/kernel';
import type { AccountId } from '../domain/account-id';
import type { AccountLimits } from '../domain/account-limits/account-limits';
import type { EntryId } from '../domain/entry-id';
import type { EntryCommand } from '../domain/new-entry';
import { type Terms, USUAL_TERMS } from '../domain/terms';
import type { CloseAccount } from '../use-cases/close-account/close-account';
import type { CorrectEntry } from '../use-cases/correct-entry/correct-entry';
import type { Replacement } from '../use-cases/correct-entry/replacement';
import type { ExpireCredits } from '../use-cases/expire-credits/expire-credits';
import type { GiveExpiryNotices } from '../use-cases/give-expiry-notices/give-expiry-notices';
import type { GrantFromPot } from '../use-cases/grant-from-pot/grant-from-pot';
import type { LockAccount } from '../use-cases/lock-account/lock-account';
import type { MergeAccounts } from '../use-cases/merge-accounts/merge-accounts';
import type { PlaceHold } from '../use-cases/place-hold/place-hold';
import type { RetireCredits } from '../use-cases/retire-credits/retire-credits';
import type { ReverseBatch } from '../use-cases/reverse-batch/reverse-batch';
import type { SetAccountLimits } from '../use-cases/set-account-limits/set-account-limits';
import type { SetIssuingBudget } from '../use-cases/set-issuing-budget/set-issuing-budget';
import type { SetLimits } from '../use-cases/set-limits/set-limits';
import type { SettleHold } from '../use-cases/settle-hold/settle-hold';
import { cinema, noCredit, onSaturday, today } from './builders';

type About = Partial<EntryCommand>;

/** Saturday at nine in the morning, and at noon, in Wales. */
export const atNine = '2025-09-13T08:00:00.000000Z';
export const atNoon = '2025-09-13T11:00:00.000000Z';
export const aMonthLater = '2025-10-13T08:00:00.000000Z';

const broker = 'token:broker';
const forOne = { offerId: 'film', people: { adults: 1, under16s: 0 } };

export function setTerms(terms: Partial<Terms>, policyRevision = 1): SetLimits {
  return { type: 'SetLimits', limits: noCredit, terms: { ...USUAL_TERMS, ...terms }, policyRevision };
}

export function grantFromPot(to: AccountId, minutes: Minutes, about: Partial<GrantFromPot> = {}): GrantFromPot {
  return { type: 'GrantFromPot', to, minutes, grant: 'joining', today, ...onSaturday, ...about };
}

export function placeHold(
  holdId: string,
  from: AccountId,
  minutes: Minutes,
  about: Partial<PlaceHold> = {},
): PlaceHold {
  const booking = { venue: cinema, ...forOne, at: atNine, expiresAt: atNoon, heldBy: broker };
  return { type: 'PlaceHold', holdId, from, minutes, ...booking, ...about };
}

export function settleHold(holdId: string, about: Partial<SettleHold> = {}): SettleHold {
  return { type: 'SettleHold', holdId, today, at: atNine, ...onSaturday, ...about };
}

export function retireCredits(venue: AccountId, about: Partial<RetireCredits> = {}): RetireCredits {
  return { type: 'RetireCredits', venue, today, ...onSaturday, ...about };
}

export function expireCredits(on: string, about: About = {}): ExpireCredits {
  return { type: 'ExpireCredits', on, today: on, recordedBy: broker, ...about };
}

export function giveExpiryNotices(on: string): GiveExpiryNotices {
  return { type: 'GiveExpiryNotices', on, today: on, givenBy: broker };
}

export function setAccountLimits(accountId: AccountId, limits: Partial<AccountLimits>, reason = 'Cytunwyd') {
  const set = { type: 'SetAccountLimits', accountId, ...limits, reason, setBy: broker } as const;
  return set satisfies SetAccountLimits;
}

export function setIssuingBudget(minutes: Minutes, about: Partial<SetIssuingBudget> = {}): SetIssuingBudget {
  const year = { organisationId: 'menter', from: '2025-04-01', until: '2026-03-31' };
  return { type: 'SetIssuingBudget', ...year, minutes, setBy: broker, ...about };
}

export function correctEntry(reverses: EntryId, replacement: Replacement): CorrectEntry {
  return { type: 'CorrectEntry', reverses, replacement, reason: 'wrong-amount', today, ...onSaturday };
}

export function reverseBatch(batchId: string): ReverseBatch {
  return { type: 'ReverseBatch', batchId, reason: 'recorded-twice', today, ...onSaturday };
}

export function lockAccount(accountId: AccountId): LockAccount {
  return { type: 'LockAccount', accountId, reason: 'member-asked', lockedBy: broker };
}

export function closeAccount(accountId: AccountId, about: Partial<CloseAccount> = {}): CloseAccount {
  return { type: 'CloseAccount', accountId, cause: 'left', rest: 'pot', today, ...onSaturday, ...about };
}

export function mergeAccounts(from: AccountId, into: AccountId): MergeAccounts {
  return { type: 'MergeAccounts', from, into, today, ...onSaturday };
}
