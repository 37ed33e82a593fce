import type { CalendarDate } from '@awr/kernel';
import type { Problem } from '../problems/problem';
import type { GroupFound, MemberFound } from './records';

/** What must be known to understand rows that name members and groups. */
export interface LookingUp {
  readonly today: CalendarDate;
  readonly who: (text: string) => MemberFound | Problem;
  readonly whichGroup: (text: string) => GroupFound | Problem;
}
