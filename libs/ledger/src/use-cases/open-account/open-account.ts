import type { AccountId } from '../../domain/account-id';
import { type AccountOpened, accountOpened } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface OpenAccount {
  readonly type: 'OpenAccount';
  readonly accountId: AccountId;
}

/** A member or venue that joins gets an account, once. */
export function openAccount({ accountId }: OpenAccount, ledger: Ledger): AccountOpened[] | LedgerRefusal {
  if (ledger.accounts.find(accountId)) return no('account-already-open', { accountId });
  return [accountOpened(accountId)];
}
