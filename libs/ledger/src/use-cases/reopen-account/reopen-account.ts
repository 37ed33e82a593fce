import type { AccountId } from '../../domain/account-id';
import type { Ledger } from '../../domain/ledger';
import type { AccountReopened } from '../../domain/lifecycle/lifecycle-events';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface ReopenAccount {
  readonly type: 'ReopenAccount';
  readonly accountId: AccountId;
}

/** A member who left comes back, to the same account with its history. Who was recorded twice goes on under one number. */
export function reopenAccount({ accountId }: ReopenAccount, ledger: Ledger): AccountReopened[] | LedgerRefusal {
  const account = ledger.accounts.find(accountId);
  if (!account) return no('unknown-account', { accountId });
  if (!account.isClosed) return no('account-not-closed', { accountId });
  if (account.mergedInto) return no('account-merged', { accountId, mergedInto: account.mergedInto });
  return [{ type: 'AccountReopened', data: { accountId } }];
}
