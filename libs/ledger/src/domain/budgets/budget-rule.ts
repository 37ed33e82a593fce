import type { CalendarDate, Minutes } from '@awr/kernel';
import type { Ledger } from '../ledger';
import { type LedgerRefusal, no } from '../refusals';

/** Hours that an organisation hosts, as far as a budget asks. */
interface Hosted {
  readonly organisationId?: string;
  readonly on: CalendarDate;
  /** True where the broker asks, whom the policy may let go beyond a budget. */
  readonly byBroker?: boolean;
}

/** Hours recorded or confirmed at what an organisation hosts keep to its budget for their day, where it has one. */
export function refuseBudget(hosted: Hosted, minutes: Minutes, ledger: Ledger): LedgerRefusal | undefined {
  const left = budgetLeft(hosted, ledger);
  if (left === undefined || minutes <= left) return undefined;
  if (hosted.byBroker && ledger.terms.brokerMayExceedBudget) return undefined;
  const { organisationId = '', on } = hosted;
  const { minutes: budgetMinutes } = ledger.budgets.find(organisationId, on)!;
  return no('over-budget', { organisationId, mostMinutes: Math.max(0, left), budgetMinutes });
}

/** What is left of the budget that these hours count against; undefined where there is none. */
export function budgetLeft({ organisationId, on }: Hosted, { budgets, foreseen }: Ledger): Minutes | undefined {
  const budget = organisationId === undefined ? undefined : budgets.find(organisationId, on);
  if (!budget) return undefined;
  const sameBudget = (day: CalendarDate) => budget.from <= day && day <= budget.until;
  const ahead = (foreseen?.issued ?? []).filter((issued) => issued.organisationId === organisationId);
  const aheadMinutes = ahead.reduce((sum, issued) => sum + (sameBudget(issued.on) ? issued.minutes : 0), 0);
  return budget.minutes - budget.used - aheadMinutes;
}
