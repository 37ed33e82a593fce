import { invariant } from './invariant';

/** A whole number of minutes. Sixty are one credit, that is one hour. No float ever holds an amount. */
export type Minutes = number;

export const MINUTES_IN_A_CREDIT = 60;

/** The most minutes one entry may move: a thousand years, far below where integers lose exactness (2^53). */
export const MOST_MINUTES = 1000 * 365 * 24 * 60;

/** Credits (hours) as minutes. Throws where that is not a whole number of minutes. */
export function hours(credits: number): Minutes {
  const minutes = credits * MINUTES_IN_A_CREDIT;
  invariant(Number.isSafeInteger(minutes), `${credits} hours is not a whole number of minutes`);
  return minutes;
}

/** True for an amount that an entry may move: a whole number of minutes, at least one. */
export function isAmount(minutes: unknown): minutes is Minutes {
  return Number.isSafeInteger(minutes) && (minutes as number) > 0 && (minutes as number) <= MOST_MINUTES;
}
