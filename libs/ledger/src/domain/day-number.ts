import type { CalendarDate } from '@awr/kernel';

/** A day as a number that sorts alike and takes four bytes: 20250913 for 2025-09-13. */
export function dayNumber(day: CalendarDate): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}

/** The day that a number stands for. */
export function dayOf(number: number): CalendarDate {
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
