import type { Minutes } from '@awr/kernel';
import { ACCOUNT_KINDS, type AccountKind, kindOf } from '../account-id';
import { type EntryId, entryId } from '../entry-id';
import { ENTRY_KINDS, type EntryKind } from '../entry-kind';
import type { Ledger } from '../ledger';
import { isInClosedPeriod } from './period';
import type { PeriodBalance } from './period-balances';

/** What all accounts of a kind had together at the end of a period. */
export interface AccountKindTotal {
  readonly kind: AccountKind;
  readonly accounts: number;
  readonly balanceMinutes: Minutes;
}

/** What was booked in a period of one kind. Reversals are a kind of their own; nothing is taken out for them. */
export interface EntryKindTotal {
  readonly kind: EntryKind;
  readonly entries: number;
  readonly minutes: Minutes;
}

export interface PeriodEntries {
  readonly entries: number;
  /** The lowest and the highest number in it; between them there may be entries of other periods. */
  readonly firstEntry: EntryId | null;
  readonly lastEntry: EntryId | null;
  readonly entryTotals: readonly EntryKindTotal[];
}

/** How many accounts of each kind there are, and what they hold together, in minutes. All of them add up to zero. */
export function accountTotals(balances: readonly PeriodBalance[]): AccountKindTotal[] {
  const totals = new Map<AccountKind, { accounts: number; balanceMinutes: number }>();
  for (const { accountId, balanceMinutes } of balances) {
    const kind = kindOf(accountId);
    const total = totals.get(kind) ?? { accounts: 0, balanceMinutes: 0 };
    total.accounts += 1;
    total.balanceMinutes += balanceMinutes;
    totals.set(kind, total);
  }
  return inOrder(ACCOUNT_KINDS, totals);
}

/** What a period that ends on a day has of the entries that are in none that is closed. */
export function periodEntries(until: string, ledger: Pick<Ledger, 'entries' | 'periods'>): PeriodEntries {
  const totals = new Map<EntryKind, { entries: number; minutes: number }>();
  let [count, first, last] = [0, 0, 0];
  ledger.entries.each((number, kind, minutes, on) => {
    if (on > until || isInClosedPeriod(number, on, ledger)) return;
    const total = totals.get(kind) ?? { entries: 0, minutes: 0 };
    total.entries += 1;
    total.minutes += minutes;
    totals.set(kind, total);
    count += 1;
    first ||= number;
    last = number;
  });
  return {
    entries: count,
    firstEntry: count > 0 ? entryId(first) : null,
    lastEntry: count > 0 ? entryId(last) : null,
    entryTotals: inOrder(ENTRY_KINDS, totals),
  };
}

function inOrder<Kind extends string, Total extends object>(kinds: readonly Kind[], totals: ReadonlyMap<Kind, Total>) {
  return kinds.flatMap((kind) => {
    const total = totals.get(kind);
    return total ? [{ kind, ...total }] : [];
  });
}
