import { type CalendarDate, type Instant, isRefusal } from '@awr/kernel';
import { type AccountId, ISSUING, POT } from '../../domain/account-id';
import type { Account } from '../../domain/accounts';
import { refuseClosed, refuseDay, refuseDebit, refuseKind } from '../../domain/entry-rules';
import type { LedgerEvent } from '../../domain/events';
import { holdReleased, openHolds } from '../../domain/holds/hold-rules';
import type { Ledger } from '../../domain/ledger';
import type { BalanceWaived, WaiverReason } from '../../domain/lifecycle/lifecycle-events';
import { newEntry } from '../../domain/new-entry';
import { whatWaitsFor } from '../../domain/lifecycle/what-waits';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface CloseAccount {
  readonly type: 'CloseAccount';
  readonly accountId: AccountId;
  readonly cause: 'left' | 'erased';
  /** What becomes of credits that are left: the pot's, or nobody's. */
  readonly rest: 'pot' | 'waive';
  /** Who makes good what is owed: the pot, or nobody. Where it is not said, an account below zero is not closed. */
  readonly writeOff?: 'pot' | 'issuing';
  readonly leavingReason?: string;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly at?: Instant;
  readonly recordedBy: string;
}

/**
 * Somebody goes: what they had set aside is free, what waits for them is withdrawn, what they have or owe is settled by an entry that says how, and their
 * account is closed, all in one step.
 */
export function closeAccount(command: CloseAccount, ledger: Ledger): LedgerEvent[] | LedgerRefusal {
  const { accountId, cause, leavingReason, on, recordedBy } = command;
  const account = ledger.accounts.find(accountId);
  if (!account) return no('unknown-account', { accountId });
  const refused = refuseDay(command) ?? refuseKind(account, 'member') ?? refuseClosed(account);
  if (refused) return refused;
  const settled = settling(account, command, ledger);
  if (isRefusal(settled)) return settled;
  const why = leavingReason === undefined ? {} : { leavingReason };
  return [
    ...openHolds(account, ledger).map((hold) => holdReleased(hold, recordedBy, ledger)),
    ...whatWaitsFor(account, command, ledger),
    ...settled,
    { type: 'AccountClosed', data: { accountId, cause, on, closedBy: recordedBy, ...why } },
  ];
}

function settling(account: Account, command: CloseAccount, ledger: Ledger): BalanceWaived[] | LedgerRefusal {
  const { id, balance } = account;
  const { rest, writeOff } = command;
  const waived = (debit: AccountId, credit: AccountId, waiver: WaiverReason): BalanceWaived => {
    const entry = newEntry({ debit, credit, minutes: Math.abs(balance) }, command, ledger);
    return { type: 'BalanceWaived', data: { ...entry, waiver } };
  };
  if (balance === 0) return [];
  if (balance > 0 && rest === 'pot') return [waived(id, POT, 'rest-to-pot')];
  if (balance > 0) return [waived(id, ISSUING, 'rest-waived')];
  if (writeOff === undefined) return no('balance-below-zero', { accountId: id, owedMinutes: -balance });
  const payer = ledger.accounts.find(writeOff)!;
  return refuseDebit(payer, -balance, ledger) ?? [waived(payer.id, id, 'debt-written-off')];
}
