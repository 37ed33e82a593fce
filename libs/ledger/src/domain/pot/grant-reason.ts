import type { Wording } from '@awr/kernel';
import { OTHER_REASON, oneOf } from '../reasons';

/** Why the community's time is granted to somebody, as the broker chooses from a list. */
export const GRANT_REASONS = {
  joining: { cy: 'Oriau croeso wrth ymuno', en: 'Welcome hours on joining' },
  hardship: { cy: 'Cyfnod anodd', en: 'A hard time' },
  thanks: { cy: 'Diolch', en: 'Thanks' },
  ...OTHER_REASON,
} as const satisfies Record<string, Wording>;

export type GrantReason = keyof typeof GRANT_REASONS;

export const isGrantReason = oneOf(GRANT_REASONS);
