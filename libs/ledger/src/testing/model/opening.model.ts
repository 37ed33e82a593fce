import type { Limits } from '../../domain/limits';
import type { AnswersTo } from './answers';
import { fact, no } from './model-answer';
import type { Paper } from './paper';

export const openingOnPaper: AnswersTo<'OpenLedger' | 'OpenAccount' | 'SetLimits'> = {
  OpenLedger: ({ limits, policyRevision }, paper) => {
    if (paper.isOpen) return no('ledger-already-open');
    if (!sensible(limits)) return no('limits-invalid');
    paper.balances.set('issuing', 0).set('pot', 0);
    keep(limits, policyRevision, paper);
    return fact('LedgerOpened', 'AccountOpened', 'AccountOpened', 'LimitsSet');
  },
  OpenAccount: ({ accountId }, paper) => {
    if (paper.balances.has(accountId)) return no('account-already-open');
    paper.balances.set(accountId, 0);
    return fact('AccountOpened');
  },
  SetLimits: ({ limits, policyRevision }, paper) => {
    if (!sensible(limits)) return no('limits-invalid');
    if (policyRevision <= paper.revision) return no('limits-outdated');
    keep(limits, policyRevision, paper);
    return fact('LimitsSet');
  },
};

function keep(limits: Limits, policyRevision: number, paper: Paper): void {
  const { creditLimitMinutes: credit, capMinutes, softCreditLimitMinutes } = limits;
  paper.limits = { credit, cap: capMinutes ?? Infinity, soft: softCreditLimitMinutes ?? Infinity };
  paper.revision = policyRevision;
}

function sensible({ creditLimitMinutes, capMinutes, softCreditLimitMinutes }: Limits): boolean {
  const all = [creditLimitMinutes, capMinutes ?? 0, softCreditLimitMinutes ?? 0];
  return all.every((limit) => limit >= 0 && limit % 1 === 0) && (softCreditLimitMinutes ?? 0) <= creditLimitMinutes;
}
