import { type CalendarDate, type Minutes, invariant } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { Ledger } from '../ledger';
import { merkleRoot } from './merkle-tree';

/** What an account had at the end of a period. */
export interface PeriodBalance {
  readonly accountId: AccountId;
  readonly balanceMinutes: Minutes;
}

/** Every balance at the end of a period, in the order in which the accounts were opened. */
export interface PeriodBalances {
  readonly balances: readonly PeriodBalance[];
  readonly root: string;
  /** What is kept as a blob: a balance a line, each a leaf of the tree. */
  readonly lines: string;
}

/**
 * Every balance as it is at the end of a day, of what has been recorded so far: an entry whose service is later counts
 * in a later period, although it is there already.
 */
export function balancesAt(until: CalendarDate, ledger: Pick<Ledger, 'accounts' | 'entries'>): PeriodBalances {
  const later = ledger.entries.movedAfter(until, ledger.accounts.size);
  const balances = [...ledger.accounts].map(({ id, ordinal, balance }) => ({
    accountId: id,
    balanceMinutes: balance - later[ordinal]!,
  }));
  const total = balances.reduce((sum, { balanceMinutes }) => sum + balanceMinutes, 0);
  invariant(total === 0, `at the end of ${until} the accounts add up to ${total} minutes, not to zero`);
  const leaves = balances.map(leafOf);
  return { balances, root: merkleRoot(leaves).toString('hex'), lines: leaves.map((leaf) => `${leaf}\n`).join('') };
}

/** A balance as a leaf: JSON in its canonical form (RFC 8785), which for these two fields is how they are written here. */
export function leafOf({ accountId, balanceMinutes }: PeriodBalance): string {
  return JSON.stringify({ accountId, balanceMinutes });
}

/** The leaves that a blob holds. */
export function leavesIn(lines: string): string[] {
  return lines.split('\n').slice(0, -1);
}
