import type { AccountId } from '../../domain/account-id';
import type { PersonalText } from '../../domain/entry';
import { refuseClosed, refuseKind, refuseLocked } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import type { AccountLocked } from '../../domain/lifecycle/lifecycle-events';
import { type LockReason, isLockReason } from '../../domain/lifecycle/lock-reason';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface LockAccount {
  readonly type: 'LockAccount';
  readonly accountId: AccountId;
  readonly reason: LockReason;
  readonly lockedBy: string;
  readonly note?: PersonalText;
}

/** Nothing more is taken from a member's account, until it is unlocked. What was promised, and mending, goes on. */
export function lockAccount(command: LockAccount, ledger: Ledger): AccountLocked[] | LedgerRefusal {
  const { accountId, reason, lockedBy, note } = command;
  const account = ledger.accounts.find(accountId);
  if (!account) return no('unknown-account', { accountId });
  if (!isLockReason(reason)) return no('reason-unknown');
  const refused = refuseKind(account, 'member') ?? refuseClosed(account) ?? refuseLocked(account);
  if (refused) return refused;
  return [{ type: 'AccountLocked', data: { accountId, reason, lockedBy, ...(note !== undefined && { note }) } }];
}
