import { type CalendarDate, dayInWales, instant, systemClock } from '@awr/kernel';

/** The day it is in Wales. */
export function today(): CalendarDate {
  return dayInWales(instant(systemClock.nowMicros()));
}
