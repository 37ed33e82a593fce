import type { CalendarDate } from '@awr/kernel';
import {
  type ClaimLapsed,
  type ExchangeLapsed,
  claimLapsed,
  exchangeLapsed,
} from '../../domain/agreements/agreement-events';
import type { AgreementBook } from '../../domain/agreements/agreement-book';
import { membersOf } from '../../domain/agreements/exchange-rules';
import { claimIds, exchangeIds } from '../../domain/agreements/numbered-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface LapseOverdue {
  readonly type: 'LapseOverdue';
  /** The day it is in Wales. */
  readonly today: CalendarDate;
}

interface MayLapse {
  readonly lapsesOn?: CalendarDate;
}

/** Writes down of every claim and exchange whose last day is over that it has lapsed, so that everybody sees it. */
export function lapseOverdue(
  { today }: LapseOverdue,
  ledger: Ledger,
): (ClaimLapsed | ExchangeLapsed)[] | LedgerRefusal {
  const claims = overdue(ledger.claims, today).map(([number, { memberOrdinal }]) => {
    return claimLapsed({ claimId: claimIds.write(number), member: ledger.accounts.at(memberOrdinal).id, on: today });
  });
  const exchanges = overdue(ledger.exchanges, today).map(([number, exchange]) => {
    const members = membersOf(exchange, ledger);
    return exchangeLapsed({ exchangeId: exchangeIds.write(number), members, on: today });
  });
  const lapsed = [...claims, ...exchanges];
  return lapsed.length === 0 ? no('nothing-has-lapsed') : lapsed;
}

/** Whether there is anything to write down. */
export function hasOverdue(ledger: Ledger, today: CalendarDate): boolean {
  return overdue(ledger.claims, today).length + overdue(ledger.exchanges, today).length > 0;
}

function overdue<Open extends MayLapse>({ open }: AgreementBook<Open>, today: CalendarDate) {
  return [...open].filter(([, { lapsesOn }]) => lapsesOn !== undefined && today > lapsesOn);
}
