import type { Terms } from '../../domain/terms';
import type { Limits } from '../../domain/limits';
import type { AnswersTo } from './answers';
import { fact, no } from './model-answer';
import type { Paper } from './paper';

export const openingOnPaper: AnswersTo<'OpenLedger' | 'OpenAccount' | 'SetLimits'> = {
  OpenLedger: ({ limits, policyRevision, terms }, paper) => {
    if (paper.isOpen) return no('ledger-already-open');
    if (!sensible(limits) || !lasting(terms)) return no('limits-invalid');
    paper.balances.set('issuing', 0).set('pot', 0);
    keep(limits, policyRevision, paper);
    paper.terms = terms ?? paper.terms;
    return fact('LedgerOpened', 'AccountOpened', 'AccountOpened', 'LimitsSet');
  },
  OpenAccount: ({ accountId }, paper) => {
    if (paper.balances.has(accountId)) return no('account-already-open');
    paper.balances.set(accountId, 0);
    return fact('AccountOpened');
  },
  SetLimits: ({ limits, policyRevision, terms }, paper) => {
    if (!sensible(limits) || !lasting(terms)) return no('limits-invalid');
    if (policyRevision <= paper.revision) return no('limits-outdated');
    keep(limits, policyRevision, paper);
    paper.terms = terms ?? paper.terms;
    return fact('LimitsSet');
  },
};

function keep(limits: Limits, policyRevision: number, paper: Paper): void {
  const { creditLimitMinutes: credit, capMinutes, softCreditLimitMinutes, softCapMinutes } = limits;
  paper.limits = {
    credit,
    cap: capMinutes ?? Infinity,
    soft: softCreditLimitMinutes ?? Infinity,
    softCap: softCapMinutes ?? Infinity,
  };
  paper.revision = policyRevision;
}

function sensible({ creditLimitMinutes, capMinutes, softCreditLimitMinutes, softCapMinutes }: Limits): boolean {
  const all = [creditLimitMinutes, capMinutes ?? 0, softCreditLimitMinutes ?? 0, softCapMinutes ?? 0];
  if (!all.every((limit) => limit >= 0 && limit % 1 === 0)) return false;
  return (softCreditLimitMinutes ?? 0) <= creditLimitMinutes && (softCapMinutes ?? 0) <= (capMinutes ?? Infinity);
}

function lasting(terms: Terms | undefined): boolean {
  return terms === undefined || ((terms.expiryMonths ?? 1) >= 1 && terms.expiryNoticeDays >= 0);
}
