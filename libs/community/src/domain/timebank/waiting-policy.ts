import type { CommunityRefusal } from '../refusals/refusals';
import { unfitNumber } from '../unfit-number';

/** How long what must be confirmed or agreed may wait. Days are those of the calendar in Wales. */
export interface WaitingPolicy {
  /** After how many days whoever is to confirm a claim is reminded; null: never. */
  readonly claimReminderDays: number | null;
  /** For how many days a claim can be confirmed; null: for ever. */
  readonly claimLapseDays: number | null;
  /** For how many days an exchange can be agreed; null: for ever. */
  readonly exchangeLapseDays: number | null;
}

export const DEFAULT_WAITING_POLICY: WaitingPolicy = {
  claimReminderDays: 7,
  claimLapseDays: null,
  exchangeLapseDays: 30,
};

export const MOST_WAITING_DAYS = 3650;

export function unfitWaitingPolicy(policy: WaitingPolicy): CommunityRefusal | undefined {
  for (const field of ['claimReminderDays', 'claimLapseDays', 'exchangeLapseDays'] as const) {
    const days = policy[field];
    const refusal = days === null ? undefined : unfitNumber(field, days, { least: 1, most: MOST_WAITING_DAYS });
    if (refusal) return refusal;
  }
  return undefined;
}
