import type { Wording } from '@awr/kernel';
import { OTHER_REASON, oneOf } from '../reasons';

/** Why nothing more may be taken from an account; a note, which is sealed, can say more. */
export const LOCK_REASONS = {
  'member-asked': { cy: 'Gofynnodd yr aelod', en: 'The member asked' },
  'card-lost': { cy: 'Collwyd y rhif neu’r cerdyn', en: 'The number or card was lost' },
  dispute: { cy: 'Anghydfod', en: 'A dispute' },
  died: { cy: 'Bu farw’r aelod', en: 'The member died' },
  ...OTHER_REASON,
} as const satisfies Record<string, Wording>;

export type LockReason = keyof typeof LOCK_REASONS;

export const isLockReason = oneOf(LOCK_REASONS);
