import type { DomainEvent, EventDefinitions, Steps } from '@awr/kernel';
import type { Ledger } from '../ledger';
import type { Budget } from './budgets';

export type IssuingBudgetSet = DomainEvent<'IssuingBudgetSet', Budget & { readonly setBy: string }>;

export const budgetEvents: EventDefinitions<IssuingBudgetSet> = { IssuingBudgetSet: { version: 1 } };

export const budgetSteps: Steps<Ledger, IssuingBudgetSet> = {
  IssuingBudgetSet: (ledger, { organisationId, from, until, minutes }) => {
    // Hours that were recorded before there was a budget count as much as those after.
    const used = ledger.entries.issuedBy(organisationId, from, until);
    ledger.budgets.set({ organisationId, from, until, minutes }, used);
    return ledger;
  },
};
