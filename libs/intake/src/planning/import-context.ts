import type { Actor, CalendarDate, Instant } from '@awr/kernel';

/** For whom, by whom and when sheets are taken in. */
export interface ImportContext {
  readonly timebankId: string;
  readonly actor: Actor;
  /** The day it is in Wales. */
  readonly today: CalendarDate;
  /** The moment it is: bookings that have ended by then set nothing aside. */
  readonly at?: Instant;
  /** Changes members who are there already to what the sheets say of them. */
  readonly update?: boolean;
}
