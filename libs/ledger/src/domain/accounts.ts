import { type Minutes, invariant } from '@awr/kernel';
import { type AccountId, type AccountKind, kindOf } from './account-id';
import type { AccountLimits } from './account-limits/account-limits';

/** What is true of some accounts only. */
export interface AccountMarks {
  /** Nothing more may be taken from it, but by the broker who puts something right. */
  readonly isLocked?: boolean;
  /** Its holder has gone. */
  readonly isClosed?: boolean;
  /** Where somebody goes on who was recorded twice. */
  readonly mergedInto?: AccountId;
  /** Its own limits, where it has any. */
  readonly limits?: AccountLimits | undefined;
}

export interface Account extends AccountMarks {
  /** Its place in the order of opening; entries name their accounts by it. */
  readonly ordinal: number;
  readonly id: AccountId;
  readonly kind: AccountKind;
  readonly balance: Minutes;
}

export interface EncodedAccounts {
  readonly ids: readonly AccountId[];
  readonly balances: Float64Array;
  /** By ordinal, for the few that have any. */
  readonly marks: readonly (readonly [number, AccountMarks])[];
}

/** All accounts of a ledger with their balances, which add up to zero. */
export class Accounts implements Iterable<Account> {
  private readonly byOrdinal: Mutable<Account>[] = [];
  private readonly byId = new Map<string, Mutable<Account>>();

  get size(): number {
    return this.byOrdinal.length;
  }

  find(id: AccountId): Account | undefined {
    return this.byId.get(id);
  }

  at(ordinal: number): Account {
    const account = this.byOrdinal[ordinal];
    invariant(account, `no account has the ordinal ${ordinal}`);
    return account;
  }

  open(id: AccountId): void {
    invariant(!this.byId.has(id), `account ${id} is opened twice`);
    const account: Mutable<Account> = { ordinal: this.byOrdinal.length, id, kind: kindOf(id), balance: 0 };
    this.byOrdinal.push(account);
    this.byId.set(id, account);
  }

  /** Takes minutes from one account and puts them into another. What the two hold together stays the same. */
  move(debit: Account, credit: Account, minutes: Minutes): void {
    const [from, to] = [this.byOrdinal[debit.ordinal], this.byOrdinal[credit.ordinal]];
    invariant(from === debit && to === credit, 'minutes move between accounts of one ledger');
    const together = from.balance + to.balance;
    invariant(Number.isSafeInteger(from.balance - minutes), `${from.id} can't pay ${minutes} minutes exactly`);
    invariant(Number.isSafeInteger(to.balance + minutes), `${to.id} can't receive ${minutes} minutes exactly`);
    from.balance -= minutes;
    to.balance += minutes;
    invariant(from.balance + to.balance === together, `minutes were made or lost between ${from.id} and ${to.id}`);
  }

  mark(id: AccountId, marks: AccountMarks): void {
    const account = this.byId.get(id);
    invariant(account, `account ${id} is not there`);
    Object.assign(account, marks);
  }

  [Symbol.iterator](): Iterator<Account> {
    return this.byOrdinal[Symbol.iterator]();
  }

  encode(): EncodedAccounts {
    return {
      ids: this.byOrdinal.map(({ id }) => id),
      balances: Float64Array.from(this.byOrdinal, ({ balance }) => balance),
      marks: this.byOrdinal.flatMap((account) => {
        const { ordinal, id: _id, kind: _kind, balance: _balance, ...marks } = account;
        return Object.keys(marks).length > 0 ? [[ordinal, marks] as const] : [];
      }),
    };
  }

  static decode({ ids, balances, marks }: EncodedAccounts): Accounts {
    const accounts = new Accounts();
    for (const id of ids) accounts.open(id);
    for (const account of accounts.byOrdinal) account.balance = balances[account.ordinal] ?? Number.NaN;
    const total = balances.reduce((sum, balance) => sum + balance, 0);
    invariant(total === 0 && balances.length === ids.length, `the accounts add up to ${total} minutes, not to zero`);
    for (const [ordinal, own] of marks) Object.assign(accounts.at(ordinal), own);
    return accounts;
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
