import type { CalendarDate, Instant } from '@awr/kernel';
import { plusDays } from '../../domain/days';
import { refuseDay } from '../../domain/entry-rules';
import { endingSoon } from '../../domain/expiry/expiring';
import type { ExpiryNoticeGiven } from '../../domain/expiry/expiry-events';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface GiveExpiryNotices {
  readonly type: 'GiveExpiryNotices';
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly at?: Instant;
  readonly givenBy: string;
}

/** Whoever has credits that will end is told so in time: nothing ends of which nobody was told. */
export function giveExpiryNotices(command: GiveExpiryNotices, ledger: Ledger): ExpiryNoticeGiven[] | LedgerRefusal {
  const { on: givenOn, givenBy } = command;
  const { expiryMonths, expiryNoticeDays } = ledger.terms;
  if (expiryMonths === null) return no('expiry-off');
  const refused = refuseDay(command);
  if (refused) return refused;
  const endsOn = plusDays(givenOn, expiryNoticeDays);
  const events = endingSoon(ledger, givenOn).map(({ account, minutes, through }): ExpiryNoticeGiven => {
    return { type: 'ExpiryNoticeGiven', data: { accountId: account.id, minutes, through, endsOn, givenOn, givenBy } };
  });
  return events.length > 0 ? events : no('nobody-to-tell', { day: givenOn });
}
