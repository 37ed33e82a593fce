export { dayNumber, dayOf } from '../domain/day-number';

/** 202509 for 20250913. */
export function monthNumber(dayNumber: number): number {
  return Math.floor(dayNumber / 100);
}

/** 2025-09 for 202509. */
export function monthOfNumber(month: number): string {
  const digits = String(month);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}`;
}
