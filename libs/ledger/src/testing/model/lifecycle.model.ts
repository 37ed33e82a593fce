import type { AnswersTo } from './answers';
import { fact, no } from './model-answer';

type Commands = 'LockAccount' | 'UnlockAccount' | 'CloseAccount' | 'ReopenAccount' | 'MergeAccounts';

export const lifecycleOnPaper: AnswersTo<Commands> = {
  LockAccount: ({ accountId, reason }, paper) => {
    if (!paper.balances.has(accountId)) return no('unknown-account');
    if (!['member-asked', 'card-lost', 'dispute', 'died', 'other'].includes(reason)) return no('reason-unknown');
    if (!accountId.startsWith('member')) return no('wrong-kind-of-account');
    const gone = paper.gone(accountId);
    if (gone) return gone;
    if (paper.locked.has(accountId)) return no('account-locked');
    paper.locked.add(accountId);
    return fact('AccountLocked');
  },

  UnlockAccount: ({ accountId }, paper) => {
    if (!paper.balances.has(accountId)) return no('unknown-account');
    if (!paper.locked.delete(accountId)) return no('account-not-locked');
    return fact('AccountUnlocked');
  },

  CloseAccount: (command, paper) => {
    const { accountId, rest, writeOff } = command;
    if (!paper.balances.has(accountId)) return no('unknown-account');
    const untimely = paper.untimely(command);
    if (untimely) return untimely;
    if (!accountId.startsWith('member')) return no('wrong-kind-of-account');
    const gone = paper.gone(accountId);
    if (gone) return gone;
    const balance = paper.balances.get(accountId)!;
    if (balance < 0 && !writeOff) return no('balance-below-zero');
    const fund = balance < 0 ? paper.mostFrom(writeOff!) : Infinity;
    if (-balance > fund) return no('insufficient-credits', fund);
    const facts = [...paper.lapse(accountId), ...paper.release(accountId), ...paper.withdraw(accountId, command.today)];
    paper.closed.set(accountId, '');
    const [from, to] = balance < 0 ? [writeOff!, accountId] : [accountId, rest === 'pot' ? 'pot' : 'issuing'];
    const minutes = Math.abs(balance);
    const entries = minutes === 0 ? [] : [{ from, to, minutes, warned: paper.warnings(from, to, minutes) }];
    return paper.record({ entries, facts: [...facts, 'AccountClosed'] }, { on: command.on, madeBy: 'closing' });
  },

  ReopenAccount: ({ accountId }, paper) => {
    if (!paper.balances.has(accountId)) return no('unknown-account');
    if (!paper.closed.has(accountId)) return no('account-not-closed');
    if (paper.closed.get(accountId) !== '') return no('account-merged');
    paper.closed.delete(accountId);
    return fact('AccountReopened');
  },

  MergeAccounts: (command, paper) => {
    const { from: old, into } = command;
    if (!paper.balances.has(old) || !paper.balances.has(into)) return no('unknown-account');
    if (old === into) return no('same-account');
    const untimely = paper.untimely(command);
    if (untimely) return untimely;
    if (!old.startsWith('member') || !into.startsWith('member')) return no('wrong-kind-of-account');
    const gone = paper.gone(old) ?? paper.gone(into);
    if (gone) return gone;
    const balance = paper.balances.get(old)!;
    const [from, to] = balance > 0 ? [old, into] : [into, old];
    const facts = [...paper.lapse(old, ...(balance < 0 ? [into] : [])), ...paper.release(old)];
    facts.push(...paper.withdraw(old, command.today));
    paper.closed.set(old, into);
    const minutes = Math.abs(balance);
    const entries = minutes === 0 ? [] : [{ from, to, minutes, warned: paper.warnings(from, to, minutes) }];
    return paper.record({ entries, facts: [...facts, 'AccountClosed'] }, { on: command.on, madeBy: 'closing' });
  },
};
