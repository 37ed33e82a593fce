import { type CalendarDate, isCalendarDate } from '@awr/kernel';
import type { Field } from './refusals/fields';
import { refuse, type CommunityRefusal } from './refusals/refusals';
import { shortened } from './shortened';

/** Why a day can't be taken, if it can't. */
export function unfitDate(field: Field, day: string | undefined): CommunityRefusal | undefined {
  return day === undefined || isCalendarDate(day) ? undefined : refuse('not-a-date', { field, read: shortened(day) });
}

/** The same of a day on which something has happened, so that it can't be still to come. */
export function unfitPastDate(field: Field, on: string, today: CalendarDate): CommunityRefusal | undefined {
  return unfitDate(field, on) ?? (on > today ? refuse('date-in-future', { on, today }) : undefined);
}
