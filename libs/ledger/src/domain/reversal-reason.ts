import type { Wording } from '@awr/kernel';

/** Why an entry was undone, as the broker chooses from a list; a note can say more. */
export const REVERSAL_REASONS = {
  'wrong-member': { cy: 'Yr aelod anghywir', en: 'The wrong member' },
  'wrong-amount': { cy: 'Y swm anghywir', en: 'The wrong amount' },
  'wrong-date': { cy: 'Y dyddiad anghywir', en: 'The wrong date' },
  'wrong-activity': { cy: 'Y gweithgaredd anghywir', en: 'The wrong activity' },
  'recorded-twice': { cy: 'Wedi’i gofnodi ddwywaith', en: 'Recorded twice' },
  'did-not-happen': { cy: 'Ni ddigwyddodd', en: 'It did not happen' },
  other: { cy: 'Rheswm arall', en: 'Another reason' },
} as const satisfies Record<string, Wording>;

export type ReversalReason = keyof typeof REVERSAL_REASONS;

export function isReversalReason(text: unknown): text is ReversalReason {
  return typeof text === 'string' && Object.hasOwn(REVERSAL_REASONS, text);
}
