import type { Field } from './refusals/fields';
import { refuse, type CommunityRefusal } from './refusals/refusals';

/** Why a number can't be taken, if it can't. */
export function unfitNumber(
  field: Field,
  number: number,
  { least, most }: { readonly least: number; readonly most: number },
): CommunityRefusal | undefined {
  const fits = Number.isSafeInteger(number) && number >= least && number <= most;
  return fits ? undefined : refuse('number-out-of-range', { field, least, most });
}
