import { type CalendarDate, type Minutes, isCalendarDate } from '@awr/kernel';
import type { Account } from '../accounts';
import { plusDays, plusMonths } from '../days';
import type { Ledger } from '../ledger';
import { heldOf } from '../limits';

/** Credits of one member that end. */
export interface Expiring {
  readonly account: Account;
  readonly minutes: Minutes;
  /** The day of service of the newest among them. */
  readonly through: CalendarDate;
}

/**
 * The day of service up to which credits have ended on a day: the newest whose months are over. Not the day so many
 * months before, since months differ in length.
 */
export function endedThrough(day: CalendarDate, months: number): CalendarDate {
  let through = plusDays(plusMonths(day, -months), 3);
  while (plusMonths(through, months) > day) through = plusDays(through, -1);
  return through;
}

/**
 * What ends on a day, by account. The oldest credits are spent first, so what is left of a balance is what was received
 * last: whatever of it is more than has been received since that day, is older. No lots need to be kept for this.
 * Credits that are held, or of which the member was not told in time, do not end yet.
 */
export function expiring(ledger: Ledger, day: CalendarDate): Expiring[] {
  const { expiryMonths, expiryNoticeDays } = ledger.terms;
  if (expiryMonths === null || !isCalendarDate(day)) return [];
  const ended = endedThrough(day, expiryMonths);
  const toldOn = plusDays(day, -expiryNoticeDays);
  const told = (account: Account) => (expiryNoticeDays === 0 ? ended : ledger.notices.toldBy(account.ordinal, toldOn));
  return olderThan(ledger, (account) => {
    const through = told(account);
    return through === undefined ? undefined : through < ended ? through : ended;
  });
}

/** What will end once the time of notice is over, of those credits that the member was not told of yet. */
export function endingSoon(ledger: Ledger, day: CalendarDate): Expiring[] {
  const { expiryMonths, expiryNoticeDays } = ledger.terms;
  if (expiryMonths === null || !isCalendarDate(day)) return [];
  const ended = endedThrough(plusDays(day, expiryNoticeDays), expiryMonths);
  return olderThan(ledger, ({ ordinal }) => ((ledger.notices.toldOf(ordinal) ?? '') < ended ? ended : undefined));
}

type Through = (account: Account) => CalendarDate | undefined;

function olderThan(ledger: Ledger, throughOf: Through): Expiring[] {
  const since = new Map<CalendarDate, Float64Array>();
  const found: Expiring[] = [];
  for (const account of ledger.accounts) {
    if (account.kind !== 'member' || account.balance <= 0) continue;
    const through = throughOf(account);
    if (through === undefined) continue;
    const received = since.get(through) ?? ledger.entries.receivedAfter(through, ledger.accounts.size);
    since.set(through, received);
    const older = account.balance - received[account.ordinal]!;
    const minutes = Math.min(older, account.balance - heldOf(account, ledger));
    if (minutes > 0) found.push({ account, minutes, through });
  }
  return found;
}
