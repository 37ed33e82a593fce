import { refuse, type CommunityRefusal } from '../refusals/refusals';
import { shortened } from '../shortened';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const PARTS = ['am', 'pm', 'eve'] as const;

/** A part of a day of the week: `tue-am` is Tuesday morning. */
export type Availability = `${(typeof DAYS)[number]}-${(typeof PARTS)[number]}`;

/** Every part of a week, in order. Help without any is at any time. */
export const AVAILABILITY: readonly Availability[] = DAYS.flatMap((day) =>
  PARTS.map((part) => `${day}-${part}` as const),
);

export function unfitAvailability(codes: readonly string[]): CommunityRefusal | undefined {
  const unknown = codes.find((code) => !(AVAILABILITY as readonly string[]).includes(code));
  return unknown === undefined ? undefined : refuse('availability-unknown', { read: shortened(unknown) });
}

/** Each once, in the order of the week. */
export function inOrderOfWeek(codes: readonly Availability[]): Availability[] {
  return AVAILABILITY.filter((code) => codes.includes(code));
}
