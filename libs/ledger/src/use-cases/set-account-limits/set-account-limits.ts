import type { AccountId } from '../../domain/account-id';
import {
  type AccountLimits,
  type AccountLimitsSet,
  AS_THE_TIMEBANK,
  changedLimits,
  limitsOf,
} from '../../domain/account-limits/account-limits';
import type { PersonalText } from '../../domain/entry';
import { refuseClosed, refuseKind } from '../../domain/entry-rules';
import type { Ledger } from '../../domain/ledger';
import { areLimits } from '../../domain/limits';
import { type LedgerRefusal, no } from '../../domain/refusals';

/** Only the limits that are to be otherwise; null gives one back to the timebank. */
export interface SetAccountLimits extends Partial<AccountLimits> {
  readonly type: 'SetAccountLimits';
  readonly accountId: AccountId;
  readonly reason: PersonalText;
  readonly setBy: string;
}

/**
 * The broker gives one member limits of their own, with a reason; what is left out stays, whatever another broker has
 * made of it meanwhile. The event tells all four as they then are. An account that new limits leave out of bounds stays as
 * it is, until an entry brings it back.
 */
export function setAccountLimits(command: SetAccountLimits, ledger: Ledger): AccountLimitsSet[] | LedgerRefusal {
  const { accountId, reason, setBy } = command;
  const account = ledger.accounts.find(accountId);
  if (!account) return no('unknown-account', { accountId });
  const refused = refuseKind(account, 'member') ?? refuseClosed(account);
  if (refused) return refused;
  const limits = changedLimits(account.limits ?? AS_THE_TIMEBANK, command);
  if (!limits) return no('limits-unchanged', { accountId });
  if (!areLimits(limitsOf(limits, ledger.limits))) return no('limits-invalid');
  if (reason === '') return no('note-missing');
  return [{ type: 'AccountLimitsSet', data: { accountId, ...limits, reason, setBy } }];
}
