import type { Minutes } from '@awr/kernel';
import type { AccountKind } from './account-id';
import type { Account } from './accounts';

/** How far an account may go, from the timebank's policy. */
export interface Limits {
  /** How far below zero a member may go; 0 for none. */
  readonly creditLimitMinutes: Minutes;
  /** How much a member may keep; null for as much as they like. */
  readonly capMinutes: Minutes | null;
  /** How far below zero a member may go before the broker is warned; null for no warning. */
  readonly softCreditLimitMinutes: Minutes | null;
}

type Bound = (limits: Limits) => Minutes;

const ZERO: Bound = () => 0;
const NO_FLOOR: Bound = () => Number.NEGATIVE_INFINITY;
const NO_CEILING: Bound = () => Number.POSITIVE_INFINITY;

/** The lowest and highest balance that an entry may leave, by kind of account. */
const BOUNDS: Readonly<Record<AccountKind, { readonly floor: Bound; readonly ceiling: Bound }>> = {
  issuing: { floor: NO_FLOOR, ceiling: NO_CEILING },
  pot: { floor: ZERO, ceiling: NO_CEILING },
  venue: { floor: ZERO, ceiling: NO_CEILING },
  // How far it may go is agreed with the other timebank, and kept when credits are sent and received.
  clearing: { floor: NO_FLOOR, ceiling: NO_CEILING },
  member: {
    floor: (limits) => 0 - limits.creditLimitMinutes,
    ceiling: (limits) => limits.capMinutes ?? Number.POSITIVE_INFINITY,
  },
};

/** The most that can be taken from an account; below zero where its limit was tightened since. */
export function spendable(account: Account, limits: Limits): Minutes {
  return account.balance - BOUNDS[account.kind].floor(limits);
}

/** The most that an account can receive. */
export function receivable(account: Account, limits: Limits): Minutes {
  return BOUNDS[account.kind].ceiling(limits) - account.balance;
}

/** True where taking these minutes leaves a member beyond the soft limit. */
export function passesSoftLimit(account: Account, minutes: Minutes, limits: Limits): boolean {
  if (account.kind !== 'member' || limits.softCreditLimitMinutes === null) return false;
  return account.balance - minutes < -limits.softCreditLimitMinutes;
}

export function areLimits(limits: Limits): boolean {
  const { creditLimitMinutes, capMinutes, softCreditLimitMinutes } = limits;
  return (
    isLimit(creditLimitMinutes) &&
    (capMinutes === null || isLimit(capMinutes)) &&
    (softCreditLimitMinutes === null ||
      (isLimit(softCreditLimitMinutes) && softCreditLimitMinutes <= creditLimitMinutes))
  );
}

function isLimit(minutes: Minutes): boolean {
  return Number.isSafeInteger(minutes) && minutes >= 0;
}
