import type { Availability } from '@awr/community';
import type { CalendarDate, Language, Minutes, Wording } from '@awr/kernel';

/** Why two are suggested for each other, in words for the broker. */
export const MATCH_REASONS = {
  'same-area': { cy: 'Yn yr un ardal', en: 'In the same area' },
  'free-together': { cy: 'Yn rhydd yr un pryd', en: 'Free at the same times' },
  'same-language': { cy: 'Yn siarad yr un iaith', en: 'Speak the same language' },
  'gave-little-lately': { cy: 'Heb roi llawer o amser yn ddiweddar', en: 'Has not given much time lately' },
  'below-zero': { cy: 'Mae’r cyfrif islaw sero, felly byddai’n falch o roi', en: 'Is below zero, so glad to give' },
  'can-pay': { cy: 'Mae ganddynt gredydau i dalu', en: 'Has credits to pay with' },
  'waited-long': { cy: 'Yn aros ers amser', en: 'Has waited for some time' },
} as const satisfies Record<string, Wording>;
export type MatchReason = keyof typeof MATCH_REASONS;

/** What each reason weighs. That the category is the same goes without saying: without it there is no match. */
const WEIGHTS: Readonly<Record<MatchReason, number>> = {
  'same-area': 4,
  'free-together': 3,
  'same-language': 2,
  'gave-little-lately': 2,
  'below-zero': 1,
  'can-pay': 2,
  'waited-long': 1,
};

/** Under an hour in the last ninety days. */
const LITTLE_MINUTES = 60;
export const LATELY_DAYS = 90;
export const LONG_DAYS = 14;

export interface Side {
  readonly kind: 'offer' | 'request';
  readonly area: string | null;
  readonly availability: readonly Availability[];
  readonly languages: readonly Language[];
}

/** One who may be suggested, with what is known of their giving and having. */
export interface Candidate extends Side {
  readonly postedOn: CalendarDate;
  readonly balanceMinutes: Minutes;
  readonly gaveLatelyMinutes: Minutes;
}

/** Why a candidate suits, the weightiest reason first; and when both are free. */
export function reasonsFor(wanted: Side, candidate: Candidate, fourteenDaysAgo: CalendarDate) {
  const together = candidate.availability.filter((part) => wanted.availability.includes(part));
  const isHelper = candidate.kind === 'offer';
  const holds: Readonly<Record<MatchReason, boolean>> = {
    'same-area': wanted.area !== null && wanted.area === candidate.area,
    'free-together': together.length > 0,
    'same-language': candidate.languages.some((language) => wanted.languages.includes(language)),
    'gave-little-lately': isHelper && candidate.gaveLatelyMinutes < LITTLE_MINUTES,
    'below-zero': isHelper && candidate.balanceMinutes < 0,
    'can-pay': !isHelper && candidate.balanceMinutes > 0,
    'waited-long': !isHelper && candidate.postedOn <= fourteenDaysAgo,
  };
  const reasons = (Object.keys(MATCH_REASONS) as MatchReason[]).filter((reason) => holds[reason]);
  const score = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return { reasons, together, score };
}
