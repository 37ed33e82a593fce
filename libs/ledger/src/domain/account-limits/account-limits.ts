import type { DomainEvent, EventDefinitions, Minutes } from '@awr/kernel';
import { type AccountId, memberOf } from '../account-id';
import type { PersonalText } from '../entry';
import type { Limits } from '../limits';

/** Limits of one account. Null where those of the timebank hold. */
export interface AccountLimits {
  readonly creditLimitMinutes: Minutes | null;
  readonly softCreditLimitMinutes: Minutes | null;
  readonly capMinutes: Minutes | null;
  readonly softCapMinutes: Minutes | null;
}

export const AS_THE_TIMEBANK: AccountLimits = {
  creditLimitMinutes: null,
  softCreditLimitMinutes: null,
  capMinutes: null,
  softCapMinutes: null,
};

export type AccountLimitsSet = DomainEvent<
  'AccountLimitsSet',
  AccountLimits & { readonly accountId: AccountId; readonly setBy: string; readonly reason: PersonalText }
>;

export const accountLimitsEvents: EventDefinitions<AccountLimitsSet> = {
  AccountLimitsSet: {
    version: 1,
    personal: { fields: ['reason'], person: ({ accountId }: AccountLimitsSet['data']) => memberOf(accountId) ?? '' },
  },
};

/** The limits that hold for an account: its own where it has any. */
export function limitsOf(own: AccountLimits | undefined, timebanks: Limits): Limits {
  if (!own) return timebanks;
  return {
    creditLimitMinutes: own.creditLimitMinutes ?? timebanks.creditLimitMinutes,
    softCreditLimitMinutes: own.softCreditLimitMinutes ?? timebanks.softCreditLimitMinutes,
    capMinutes: own.capMinutes ?? timebanks.capMinutes,
    softCapMinutes: own.softCapMinutes ?? timebanks.softCapMinutes ?? null,
  };
}

/** An account's limits with some of them otherwise; undefined where none would be other than it was. */
export function changedLimits(own: AccountLimits, changes: Partial<AccountLimits>): AccountLimits | undefined {
  const names = Object.keys(AS_THE_TIMEBANK) as (keyof AccountLimits)[];
  const changed = names.filter((name) => changes[name] !== undefined && changes[name] !== own[name]);
  if (changed.length === 0) return undefined;
  return { ...own, ...Object.fromEntries(changed.map((name) => [name, changes[name]])) };
}
