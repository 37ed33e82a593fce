import { type Steps, invariant } from '@awr/kernel';
import { enter } from '../enter';
import type { Ledger } from '../ledger';
import type { LifecycleEvent } from './lifecycle-events';

export const lifecycleSteps: Steps<Ledger, LifecycleEvent> = {
  AccountLocked: (ledger, { accountId }) => {
    ledger.accounts.mark(accountId, { isLocked: true });
    return ledger;
  },
  AccountUnlocked: (ledger, { accountId }) => {
    ledger.accounts.mark(accountId, { isLocked: false });
    return ledger;
  },
  BalanceWaived: (ledger, entry) => enter(ledger, entry, 'waiver'),
  // Whoever was recorded twice owes what both owe, whatever the limit.
  BalanceMerged: (ledger, entry) => enter(ledger, entry, 'merge', { unlimited: true }),
  AccountClosed: (ledger, { accountId, mergedInto }) => {
    const account = ledger.accounts.find(accountId);
    invariant(account?.balance === 0, `${accountId} is closed with ${account?.balance} minutes`);
    invariant(ledger.holds.of(account.ordinal).length === 0, `${accountId} is closed with credits held`);
    ledger.accounts.mark(accountId, { isClosed: true, ...(mergedInto && { mergedInto }) });
    return ledger;
  },
  AccountReopened: (ledger, { accountId }) => {
    ledger.accounts.mark(accountId, { isClosed: false });
    return ledger;
  },
};
