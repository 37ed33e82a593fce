import type { CalendarDate } from '@awr/kernel';
import type { Views } from '../verification/ledger-view';

/** One entry that stands, by the numbers that the views have for what it names. */
export interface StandingEntry {
  /** 20250913 for 13 September 2025. */
  readonly day: number;
  readonly debit: number;
  readonly credit: number;
  readonly strand: number;
  readonly minutes: number;
}

/**
 * Every entry of a ledger up to a day that is neither reversed nor a reversal, a month of service at a time: what
 * was undone did not happen. Others are let in between the months, however long the ledger.
 */
export async function* standingEntries(
  views: Views,
  ledger: number,
  to: CalendarDate,
): AsyncGenerator<readonly StandingEntry[]> {
  const last = numberOf(to);
  const ofLedger = views.selectFrom('entries').where('ledger', '=', ledger);
  const found = await ofLedger.select(({ fn }) => fn.min('day').as('day')).executeTakeFirst();
  if (!found?.day) return;
  for (let month = Math.floor(Number(found.day) / 100); month * 100 <= last; month = monthAfter(month)) {
    yield await ofLedger
      .select(['day', 'debit', 'credit', 'strand', 'minutes'])
      .where('day', '>', month * 100)
      .where('day', '<=', Math.min(last, month * 100 + 31))
      .where('reverses', 'is', null)
      .where('reversed_by', 'is', null)
      .execute();
    await new Promise(setImmediate);
  }
}

export function numberOf(day: CalendarDate): number {
  return Number(day.replaceAll('-', ''));
}

/** Days since 1 January 1970, of a day such as 20250913. */
export function daysOf(number: number): number {
  const [year, month, day] = [Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100];
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

function monthAfter(month: number): number {
  return month % 100 === 12 ? month + 89 : month + 1;
}
