import type { Wording } from '@awr/kernel';

/** Why the community's time is granted to somebody, as the broker chooses from a list. */
export const GRANT_REASONS = {
  joining: { cy: 'Oriau croeso wrth ymuno', en: 'Welcome hours on joining' },
  hardship: { cy: 'Cyfnod anodd', en: 'A hard time' },
  thanks: { cy: 'Diolch', en: 'Thanks' },
  other: { cy: 'Rheswm arall', en: 'Another reason' },
} as const satisfies Record<string, Wording>;

export type GrantReason = keyof typeof GRANT_REASONS;

export function isGrantReason(text: unknown): text is GrantReason {
  return typeof text === 'string' && Object.hasOwn(GRANT_REASONS, text);
}
