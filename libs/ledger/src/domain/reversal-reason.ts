import type { Wording } from '@awr/kernel';
import { FAULTS, OTHER_REASON, oneOf } from './reasons';

/** Why an entry was undone, as the broker chooses from a list; a note can say more. */
export const REVERSAL_REASONS = {
  'wrong-member': { cy: 'Yr aelod anghywir', en: 'The wrong member' },
  ...FAULTS,
  'recorded-twice': { cy: 'Wedi’i gofnodi ddwywaith', en: 'Recorded twice' },
  ...OTHER_REASON,
} as const satisfies Record<string, Wording>;

export type ReversalReason = keyof typeof REVERSAL_REASONS;

export const isReversalReason = oneOf(REVERSAL_REASONS);
