import { type CalendarDate, isCalendarDate, sha256 } from '@awr/kernel';
import type { Ledger } from '../../domain/ledger';
import { openFrom, periodId } from '../../domain/periods/period';
import { balancesAt } from '../../domain/periods/period-balances';
import { type PeriodClosed, periodClosed } from '../../domain/periods/period-events';
import { accountTotals, periodEntries } from '../../domain/periods/period-totals';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ClosePeriod {
  readonly type: 'ClosePeriod';
  /** Its last day. It begins where the one before ended, so that no day is in two periods or in none. */
  readonly until: CalendarDate;
  readonly today: CalendarDate;
  readonly closedBy: string;
  /** Of the balances that have been kept as a blob: the closing is refused if they are no longer what they were. */
  readonly balancesBlob?: string;
}

/**
 * What was booked up to a day is closed: the event carries its totals and a root hash over every balance, so that
 * anybody can be shown later that a balance was what it was. What comes in later for one of its days is not refused; it
 * counts in the period that is open, and says that it is late.
 */
export function closePeriod(command: ClosePeriod, ledger: Ledger): PeriodClosed[] | LedgerRefusal {
  const { until, closedBy } = command;
  const refused = refuseClosing(command, ledger);
  if (refused) return refused;
  const { balances, root, lines } = balancesAt(until, ledger);
  const blob = sha256(lines).toString('hex');
  if (command.balancesBlob !== undefined && command.balancesBlob !== blob) return no('ledger-moved');
  return [
    periodClosed({
      ...{ periodId: periodId(ledger.periods.length + 1), from: openFrom(ledger), until },
      throughEntry: ledger.entries.size,
      ...periodEntries(until, ledger),
      ...{ accounts: balances.length, accountTotals: accountTotals(balances), root, balancesBlob: blob, closedBy },
    }),
  ];
}

/** Why no period can be closed up to that day, as far as can be told without the balances. */
export function refuseClosing(
  { until, today }: Pick<ClosePeriod, 'until' | 'today'>,
  { isOpen, periods }: Ledger,
): LedgerRefusal | undefined {
  if (!isOpen) return no('ledger-not-open');
  if (!isCalendarDate(until)) return no('date-invalid');
  if (until >= today) return no('period-not-over', { until, today });
  const last = periods.at(-1);
  return last && until <= last.until ? no('period-closed-already', { until: last.until }) : undefined;
}
