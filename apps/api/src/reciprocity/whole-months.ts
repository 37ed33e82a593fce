import type { CalendarDate } from '@awr/kernel';

interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The window made wider, to the first day of its first month and the last day of its last. */
export function wholeMonths({ from, to }: Window): Window {
  const [year = 0, month = 1] = to.split('-').map(Number);
  // The day before the first of the next month.
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { from: `${from.slice(0, 7)}-01`, to: last };
}
