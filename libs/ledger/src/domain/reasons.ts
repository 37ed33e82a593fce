import type { Wording } from '@awr/kernel';

/** What can be wrong with a record, whoever finds it so: before it counts, and afterwards. */
export const FAULTS = {
  'wrong-amount': { cy: 'Y swm anghywir', en: 'The wrong amount' },
  'wrong-date': { cy: 'Y dyddiad anghywir', en: 'The wrong date' },
  'wrong-activity': { cy: 'Y gweithgaredd anghywir', en: 'The wrong activity' },
  'did-not-happen': { cy: 'Ni ddigwyddodd', en: 'It did not happen' },
} as const satisfies Record<string, Wording>;

export const OTHER_REASON = { other: { cy: 'Rheswm arall', en: 'Another reason' } } as const satisfies Record<
  string,
  Wording
>;

/** Tells whether something is a code of a list that is chosen from. */
export function oneOf<List extends object>(list: List) {
  return (text: unknown): text is keyof List => typeof text === 'string' && Object.hasOwn(list, text);
}
