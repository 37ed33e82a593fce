import type { Wording } from '@awr/kernel';

/** Why nothing more may be taken from an account; a note, which is sealed, can say more. */
export const LOCK_REASONS = {
  'member-asked': { cy: 'Gofynnodd yr aelod', en: 'The member asked' },
  'card-lost': { cy: 'Collwyd y rhif neu’r cerdyn', en: 'The number or card was lost' },
  dispute: { cy: 'Anghydfod', en: 'A dispute' },
  died: { cy: 'Bu farw’r aelod', en: 'The member died' },
  other: { cy: 'Rheswm arall', en: 'Another reason' },
} as const satisfies Record<string, Wording>;

export type LockReason = keyof typeof LOCK_REASONS;

export function isLockReason(text: unknown): text is LockReason {
  return typeof text === 'string' && Object.hasOwn(LOCK_REASONS, text);
}
