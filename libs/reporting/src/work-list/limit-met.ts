import type { Minutes } from '@awr/kernel';
import type { Limits } from '@awr/ledger';

/** Whoever could not spend an hour more, or be given one, is near a limit. */
export const NEAR_MINUTES: Minutes = 60;

export interface Standing {
  readonly minutes: Minutes;
  /** What is set aside of it. */
  readonly held: Minutes;
  /** Those that hold for this account: its own where it has any. */
  readonly limits: Limits;
}

export interface LimitMet {
  readonly limit: 'at-credit-limit' | 'near-credit-limit' | 'past-soft-limit' | 'at-cap' | 'near-cap' | 'past-soft-cap';
  /** How much can still be spent. */
  readonly left: Minutes;
}

/** The limit that an account has met, the gravest of them. Only whoever owes is near a credit limit. */
export function limitMet({ minutes, held, limits }: Standing): LimitMet | undefined {
  const { creditLimitMinutes, softCreditLimitMinutes, capMinutes, softCapMinutes = null } = limits;
  const left = minutes - held + creditLimitMinutes;
  const owes = minutes - held < 0;
  const isPast = (bound: Minutes | null) => bound !== null && minutes > bound;
  if (owes && left <= 0) return { limit: 'at-credit-limit', left };
  if (owes && left <= NEAR_MINUTES) return { limit: 'near-credit-limit', left };
  if (owes && softCreditLimitMinutes !== null && minutes <= -softCreditLimitMinutes) {
    return { limit: 'past-soft-limit', left };
  }
  if (capMinutes !== null && minutes >= capMinutes) return { limit: 'at-cap', left };
  if (capMinutes !== null && isPast(capMinutes - NEAR_MINUTES)) return { limit: 'near-cap', left };
  return isPast(softCapMinutes) ? { limit: 'past-soft-cap', left } : undefined;
}
