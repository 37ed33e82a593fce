import type { CalendarDate } from '@awr/kernel';

/** A time for which something was closed: from a day on, until the day on which it opened again, which is not part of it. */
export interface Closure {
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
}

/** What may close and open again. */
export interface Closable {
  /** In the order of their days; only the last may be without an end. */
  readonly closures?: readonly Closure[];
}

/** The first day of the closure that a day falls in; undefined where it was open on that day. */
export function closedOn({ closures = [] }: Closable, day: CalendarDate): CalendarDate | undefined {
  return closures.find(({ from, until }) => from <= day && (until === undefined || day < until))?.from;
}

/** Since when it has been closed; undefined where it is open. */
export function closedSince({ closures = [] }: Closable): CalendarDate | undefined {
  const last = closures.at(-1);
  return last && last.until === undefined ? last.from : undefined;
}

/** The day on which it last opened again, if it ever did. */
export function reopenedOn({ closures = [] }: Closable): CalendarDate | undefined {
  return closures.at(-1)?.until;
}

export function withClosure({ closures = [] }: Closable, from: CalendarDate): readonly Closure[] {
  return [...closures, { from }];
}

/** The last closure gets its end. On its own first day it comes to nothing, as where it was a mistake. */
export function withEndOfClosure({ closures = [] }: Closable, until: CalendarDate): readonly Closure[] {
  return closures.map((closure, place) => (place === closures.length - 1 ? { ...closure, until } : closure));
}
