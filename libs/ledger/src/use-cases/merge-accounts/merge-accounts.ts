import type { CalendarDate, Instant } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import type { Account } from '../../domain/accounts';
import { refuseClosed, refuseDay, refuseKind } from '../../domain/entry-rules';
import type { LedgerEvent } from '../../domain/events';
import { holdReleased, openHolds } from '../../domain/holds/hold-rules';
import type { Ledger } from '../../domain/ledger';
import type { BalanceMerged } from '../../domain/lifecycle/lifecycle-events';
import { newEntry } from '../../domain/new-entry';
import { whatWaitsFor } from '../../domain/lifecycle/what-waits';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface MergeAccounts {
  readonly type: 'MergeAccounts';
  /** The account that was opened by mistake. */
  readonly from: AccountId;
  readonly into: AccountId;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly at?: Instant;
  readonly recordedBy: string;
}

/**
 * Somebody was recorded twice. What is under the one number, below zero too, moves to the other by an entry, and the
 * account is closed; both histories stay as they are. No limit is asked, since nobody has more or owes more than before.
 */
export function mergeAccounts(command: MergeAccounts, ledger: Ledger): LedgerEvent[] | LedgerRefusal {
  const { from, into, on, recordedBy } = command;
  const [old, other] = [ledger.accounts.find(from), ledger.accounts.find(into)];
  if (!old || !other) return no('unknown-account', { accountId: old ? into : from });
  if (old === other) return no('same-account', { accountId: from });
  const refused =
    refuseDay(command) ??
    refuseKind(old, 'member') ??
    refuseKind(other, 'member') ??
    refuseClosed(old) ??
    refuseClosed(other);
  if (refused) return refused;
  return [
    ...openHolds(old, ledger).map((hold) => holdReleased(hold, recordedBy, ledger)),
    ...whatWaitsFor(old, command, ledger),
    ...moved(old, other, command, ledger),
    { type: 'AccountClosed', data: { accountId: from, cause: 'merged', on, closedBy: recordedBy, mergedInto: into } },
  ];
}

function moved(old: Account, other: Account, command: MergeAccounts, ledger: Ledger): BalanceMerged[] {
  if (old.balance === 0) return [];
  const [debit, credit] = old.balance > 0 ? [old.id, other.id] : [other.id, old.id];
  const entry = newEntry({ debit, credit, minutes: Math.abs(old.balance) }, command, ledger);
  return [{ type: 'BalanceMerged', data: entry }];
}
