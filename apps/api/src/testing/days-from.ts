import { dayInWales, instant, systemClock } from '@awr/kernel';

const A_DAY_MICROS = 86_400_000_000;

/** The day that is so many days after today in Wales, or before it where they are fewer than none. */
export function daysFrom(days: number): string {
  return dayInWales(instant(systemClock.nowMicros() + days * A_DAY_MICROS));
}
