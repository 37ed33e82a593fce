import type { AccountId } from '../../domain/account-id';
import type { PersonalText } from '../../domain/entry';
import type { Ledger } from '../../domain/ledger';
import type { AccountUnlocked } from '../../domain/lifecycle/lifecycle-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface UnlockAccount {
  readonly type: 'UnlockAccount';
  readonly accountId: AccountId;
  readonly unlockedBy: string;
  readonly note?: PersonalText;
}

/** From now on credits can be taken from the account again. */
export function unlockAccount(command: UnlockAccount, ledger: Ledger): AccountUnlocked[] | LedgerRefusal {
  const { accountId, unlockedBy, note } = command;
  const account = ledger.accounts.find(accountId);
  if (!account) return no('unknown-account', { accountId });
  if (!account.isLocked) return no('account-not-locked', { accountId });
  return [{ type: 'AccountUnlocked', data: { accountId, unlockedBy, ...(note !== undefined && { note }) } }];
}
