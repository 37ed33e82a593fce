import type { Wording } from '@awr/kernel';
import { FAULTS, OTHER_REASON, oneOf } from '../reasons';

/** Why a claim or an exchange was declined, as chosen from a list; a note can say more. */
export const DECLINE_REASONS = {
  ...FAULTS,
  'recorded-already': { cy: 'Wedi’i gofnodi eisoes', en: 'Recorded already' },
  'not-agreed': { cy: 'Ni chytunwyd', en: 'It was not agreed' },
  ...OTHER_REASON,
} as const satisfies Record<string, Wording>;

export type DeclineReason = keyof typeof DECLINE_REASONS;

export const isDeclineReason = oneOf(DECLINE_REASONS);
