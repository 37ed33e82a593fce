import type { Wording } from '@awr/kernel';
import type { Reason } from './explanations';

/** What a person needs to know besides the reason: quoted in the explanation. */
export type Details = Readonly<Record<string, string | number>>;

/** Why something that was read can't be used. The reason is stable; docs/import.md lists them. */
export interface Problem {
  readonly reason: Reason;
  /** What was read, as it was read. */
  readonly value: string;
  readonly details: Details;
  /** What a rule of the timebank said, where one refused it; it takes the place of the reason's own words. */
  readonly says?: Wording;
}

export function problem(reason: Reason, value = '', details: Details = {}): Problem {
  return { reason, value, details };
}

export function isProblem(read: unknown): read is Problem {
  return typeof read === 'object' && read !== null && 'reason' in read && 'details' in read;
}
