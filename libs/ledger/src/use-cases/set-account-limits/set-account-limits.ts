import type { AccountId } from '../../domain/account-id';
import { type AccountLimits, type AccountLimitsSet, limitsOf } from '../../domain/account-limits/account-limits';
import type { PersonalText } from '../../domain/entry';
import { refuseClosed, refuseKind } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { areLimits } from '../../domain/limits';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface SetAccountLimits extends AccountLimits {
  readonly type: 'SetAccountLimits';
  readonly accountId: AccountId;
  readonly reason: PersonalText;
  readonly setBy: string;
}

/**
 * The broker gives one member limits of their own, with a reason; null gives back the timebank's. An account that new
 * limits leave out of bounds stays as it is, until an entry brings it back.
 */
export function setAccountLimits(command: SetAccountLimits, ledger: Ledger): AccountLimitsSet[] | LedgerRefusal {
  const { type: _, ...set } = command;
  const account = ledger.accounts.find(set.accountId);
  if (!account) return no('unknown-account', { accountId: set.accountId });
  const refused = refuseKind(account, 'member') ?? refuseClosed(account);
  if (refused) return refused;
  if (!areLimits(limitsOf(set, ledger.limits))) return no('limits-invalid');
  if (set.reason === '') return no('note-missing');
  return [{ type: 'AccountLimitsSet', data: set }];
}
