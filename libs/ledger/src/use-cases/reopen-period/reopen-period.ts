import type { Ledger } from '../../domain/ledger';
import type { PeriodId } from '../../domain/periods/period';
import { type PeriodReopened, periodReopened } from '../../domain/periods/period-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ReopenPeriod {
  readonly type: 'ReopenPeriod';
  readonly periodId: PeriodId;
  readonly reason: string;
  readonly reopenedBy: string;
}

/** The period that was closed last is opened again, for a reason that is kept. What it said then stays in the log. */
export function reopenPeriod(
  { periodId, reason, reopenedBy }: ReopenPeriod,
  { periods }: Ledger,
): PeriodReopened[] | LedgerRefusal {
  const last = periods.at(-1);
  if (!last || !periods.some((period) => period.periodId === periodId)) return no('unknown-period', { periodId });
  if (last.periodId !== periodId) return no('period-not-last', { periodId, lastPeriodId: last.periodId });
  return [periodReopened({ periodId, reason, reopenedBy })];
}
