import type { CalendarDate } from '@awr/kernel';
import { plusDays } from '../days';
import type { Ledger } from '../ledger';

/** p-0001 for a ledger's first period. */
export type PeriodId = `p-${string}`;

/** What a ledger remembers of a period that is closed. */
export interface ClosedPeriod {
  readonly periodId: PeriodId;
  /** Its last day. */
  readonly until: CalendarDate;
  /** How many entries there were when it was closed: none that came later is in it. */
  readonly throughEntry: number;
}

const LEAST_DIGITS = 4;

export function periodId(number: number): PeriodId {
  return `p-${String(number).padStart(LEAST_DIGITS, '0')}`;
}

/** The number of a period's id, or undefined where the text is not one as Awr writes it. */
export function periodNumber(id: string): number | undefined {
  const number = Number(id.slice(2));
  return Number.isSafeInteger(number) && number > 0 && periodId(number) === id ? number : undefined;
}

/** The first day of the period that is open; null where it goes back to the ledger's beginning. */
export function openFrom({ periods }: Pick<Ledger, 'periods'>): CalendarDate | null {
  const last = periods.at(-1);
  return last ? plusDays(last.until, 1) : null;
}

/** The closed period that a day lies in, if it lies in one. */
export function closedPeriodOf(day: CalendarDate, { periods }: Pick<Ledger, 'periods'>): ClosedPeriod | undefined {
  return periods.find(({ until }) => day <= until);
}

/**
 * Whether an entry is in a period that is closed: it was there when the period was closed, and its day had come. Later
 * periods end later and know of more entries, so the last one tells for all.
 */
export function isInClosedPeriod(number: number, day: CalendarDate, { periods }: Pick<Ledger, 'periods'>): boolean {
  const last = periods.at(-1);
  return last !== undefined && number <= last.throughEntry && day <= last.until;
}
