const MINUTES_IN_A_DAY = 24 * 60;
const SECONDS_IN_A_DAY = MINUTES_IN_A_DAY * 60;
const MILLIS_IN_A_DAY = SECONDS_IN_A_DAY * 1000;

/** Day 0 of a workbook's dates, as days since 1970. The 1900 system counts a 29 February 1900 that never was. */
const DAY_ZERO = { 1900: -25_569, 1904: -24_107 } as const;
export type DateSystem = keyof typeof DAY_ZERO;

/** The day a workbook's number stands for, as 2025-09-13; undefined where it is not a day from 1 March 1900 on. */
export function dayOfSerial(serial: number, system: DateSystem = 1900): string | undefined {
  const day = Math.floor(serial + 1e-9) + DAY_ZERO[system];
  const date = new Date(day * MILLIS_IN_A_DAY);
  const exists = serial >= 61 && date.getTime() < Date.UTC(10_000, 0, 1);
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** A number of days as hours and minutes, such as 1:30 or 26:00; with seconds where there are any: 1:30:20. */
export function timeOfSerial(serial: number): string {
  const total = Math.round(serial * SECONDS_IN_A_DAY);
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60];
  const clock = `${hours}:${String(minutes).padStart(2, '0')}`;
  return seconds === 0 ? clock : `${clock}:${String(seconds).padStart(2, '0')}`;
}
