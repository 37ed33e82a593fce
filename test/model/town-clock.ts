/** A morning in Wales, some weeks before the clocks go back. */
const BEGINS = Date.UTC(2025, 8, 14, 7);
const STEP_MS = 20 * 60_000;

const inWales = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The time of a model: the same for each request of the same number, whatever else is asked meanwhile. */
export function timeOf(number: number): number {
  return BEGINS + number * STEP_MS;
}

/** The day it is in Wales. */
export function dayInWalesAt(millis: number): string {
  return inWales.format(millis);
}

export function instantOf(millis: number): string {
  return `${new Date(millis).toISOString().slice(0, -1)}000Z`;
}

export function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
