import type { Wording } from '@awr/kernel';

/** Why a claim or an exchange was declined, as chosen from a list; a note can say more. */
export const DECLINE_REASONS = {
  'did-not-happen': { cy: 'Ni ddigwyddodd', en: 'It did not happen' },
  'wrong-amount': { cy: 'Y swm anghywir', en: 'The wrong amount' },
  'wrong-date': { cy: 'Y dyddiad anghywir', en: 'The wrong date' },
  'wrong-activity': { cy: 'Y gweithgaredd anghywir', en: 'The wrong activity' },
  'recorded-already': { cy: 'Wedi’i gofnodi eisoes', en: 'Recorded already' },
  'not-agreed': { cy: 'Ni chytunwyd', en: 'It was not agreed' },
  other: { cy: 'Rheswm arall', en: 'Another reason' },
} as const satisfies Record<string, Wording>;

export type DeclineReason = keyof typeof DECLINE_REASONS;

export function isDeclineReason(text: unknown): text is DeclineReason {
  return typeof text === 'string' && Object.hasOwn(DECLINE_REASONS, text);
}
