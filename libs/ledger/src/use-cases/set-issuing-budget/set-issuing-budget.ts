import { isCalendarDate } from '@awr/kernel';
import type { IssuingBudgetSet } from '../../domain/budgets/budget-events';
import type { Budget } from '../../domain/budgets/budgets';
import { refuseAmount } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface SetIssuingBudget extends Budget {
  readonly type: 'SetIssuingBudget';
  readonly setBy: string;
}

/**
 * How much an organisation may issue for the days of a time. For the same days again, it is changed; hours that were
 * recorded before count as well.
 */
export function setIssuingBudget(command: SetIssuingBudget, ledger: Ledger): IssuingBudgetSet[] | LedgerRefusal {
  const { organisationId, from, until, minutes, setBy } = command;
  if (!isCalendarDate(from) || !isCalendarDate(until) || until < from) return no('budget-days-invalid');
  const refused = refuseAmount(minutes);
  if (refused) return refused;
  const other = ledger.budgets.overlapping({ organisationId, from, until });
  if (other) return no('budget-overlaps', { organisationId, from: other.from, until: other.until });
  return [{ type: 'IssuingBudgetSet', data: { organisationId, from, until, minutes, setBy } }];
}
