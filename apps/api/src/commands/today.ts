import { type CalendarDate, dayInWales, instant, systemClock } from '@awr/kernel';

const MINUTE_MICROS = 60_000_000;

let known = { minute: Number.NaN, day: '' };

/** The day it is in Wales. It is worked out once a minute, since a time zone takes longer than all else in a command. */
export function today(): CalendarDate {
  const micros = systemClock.nowMicros();
  const minute = Math.floor(micros / MINUTE_MICROS);
  if (minute !== known.minute) known = { minute, day: dayInWales(instant(micros)) };
  return known.day;
}
