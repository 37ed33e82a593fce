import type { Minutes } from '@awr/kernel';
import type { AccountKind } from './account-id';
import { limitsOf } from './account-limits/account-limits';
import type { Account } from './accounts';
import { balanceOf } from './foreseen';
import type { Ledger } from './ledger';

/** How far an account may go, from the timebank's policy. */
export interface Limits {
  /** How far below zero a member may go; 0 for none. */
  readonly creditLimitMinutes: Minutes;
  /** How much a member may keep; null for as much as they like. */
  readonly capMinutes: Minutes | null;
  /** How far below zero a member may go before the broker is warned; null for no warning. */
  readonly softCreditLimitMinutes: Minutes | null;
  /** How much a member may keep before the broker is warned; null, or left out, for no warning. */
  readonly softCapMinutes?: Minutes | null;
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

/** What is set aside of an account by holds that have not ended. */
export function heldOf({ ordinal }: Account, { holds, at }: Ledger): Minutes {
  return holds.size === 0 ? 0 : holds.heldOf(ordinal, at);
}

/**
 * The most that can be taken from an account: its balance less what is held, down to its limit. Below zero where the
 * limit was tightened since.
 */
export function spendable(account: Account, ledger: Ledger): Minutes {
  const floor = BOUNDS[account.kind].floor(limitsOf(account.limits, ledger.limits));
  return balanceOf(account, ledger) - heldOf(account, ledger) - floor;
}

/** The most that an account can receive. */
export function receivable(account: Account, ledger: Ledger): Minutes {
  return BOUNDS[account.kind].ceiling(limitsOf(account.limits, ledger.limits)) - balanceOf(account, ledger);
}

/** True where taking these minutes leaves a member beyond the soft limit. */
export function passesSoftLimit(account: Account, minutes: Minutes, ledger: Ledger): boolean {
  const { softCreditLimitMinutes } = limitsOf(account.limits, ledger.limits);
  if (account.kind !== 'member' || softCreditLimitMinutes === null) return false;
  return balanceOf(account, ledger) - minutes < -softCreditLimitMinutes;
}

/** True where receiving these minutes leaves a member with more than the soft cap. */
export function passesSoftCap(account: Account, minutes: Minutes, ledger: Ledger): boolean {
  const { softCapMinutes = null } = limitsOf(account.limits, ledger.limits);
  if (account.kind !== 'member' || softCapMinutes === null) return false;
  return balanceOf(account, ledger) + minutes > softCapMinutes;
}

/** Whole minutes, none below zero, and no warning that would come only after the refusal. */
export function areLimits(limits: Limits): boolean {
  const { creditLimitMinutes, capMinutes, softCreditLimitMinutes, softCapMinutes = null } = limits;
  return (
    isLimit(creditLimitMinutes) &&
    (capMinutes === null || isLimit(capMinutes)) &&
    (softCreditLimitMinutes === null ||
      (isLimit(softCreditLimitMinutes) && softCreditLimitMinutes <= creditLimitMinutes)) &&
    (softCapMinutes === null || (isLimit(softCapMinutes) && (capMinutes === null || softCapMinutes <= capMinutes)))
  );
}

function isLimit(minutes: Minutes): boolean {
  return Number.isSafeInteger(minutes) && minutes >= 0;
}
