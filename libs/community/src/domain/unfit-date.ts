import { isCalendarDate } from '@awr/kernel';
import type { Field } from './refusals/fields';
import { refuse, type CommunityRefusal } from './refusals/refusals';
import { shortened } from './shortened';

/** Why a day can't be taken, if it can't. */
export function unfitDate(field: Field, day: string | undefined): CommunityRefusal | undefined {
  return day === undefined || isCalendarDate(day) ? undefined : refuse('not-a-date', { field, read: shortened(day) });
}
