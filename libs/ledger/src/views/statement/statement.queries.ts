import type { Page, PageAsked } from '@awr/community';
import type { CalendarDate, Minutes, Unsealer } from '@awr/kernel';
import type { AccountId } from '../../domain/account-id';
import { dayNumber } from '../day-number';
import { type EntriesChosen, allEntries } from '../entries/entry-rows';
import { type EntryRow, type EntryView, entryView } from '../entries/entry-view';
import { inOrder, newest } from '../entries/newest';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';

/** An entry as the holder of one account sees it. */
export interface StatementLine extends EntryView {
  /** What it did to this account: above zero where it received. */
  readonly changeMinutes: Minutes;
  /** This account's balance after it. */
  readonly balanceMinutes: Minutes;
  readonly otherAccount: AccountId;
}

export interface StatementAsked extends PageAsked {
  /** Days of service, both included. */
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

/** What went in and out of one account, as it was recorded, the newest first. */
export class StatementQueries {
  constructor(
    private readonly views: LedgerDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  /** Undefined where the timebank has no such account. */
  async of(
    timebankId: string,
    accountId: string,
    asked: StatementAsked = {},
  ): Promise<Page<StatementLine> | undefined> {
    const accounts = this.views.selectFrom('accounts').select('account');
    const found = accounts.where('timebank_id', '=', timebankId).where('account_id', '=', accountId);
    const account = await found.executeTakeFirst();
    if (!account) return undefined;
    const limit = rowsToRead(asked.limit);
    const within = this.within(asked);
    const scans = [within.where('e.debit', '=', account.account), within.where('e.credit', '=', account.account)].map(
      (scan) => inOrder(scan, 'recorded', limit),
    );
    const rows = await newest(this.views, scans, 'recorded', limit);
    return pageOf(
      rows,
      asked.limit,
      ({ seq }) => String(seq),
      (row) => this.line(row, accountId),
    );
  }

  private within({ from, to, after }: StatementAsked): EntriesChosen {
    const [seq = 0] = after === undefined ? [] : placeNumbers(after, 1);
    return allEntries(this.views)
      .$if(from !== undefined, (query) => query.where('e.day', '>=', dayNumber(from ?? '')))
      .$if(to !== undefined, (query) => query.where('e.day', '<=', dayNumber(to ?? '')))
      .$if(after !== undefined, (query) => query.where('e.seq', '<', seq));
  }

  private line(row: EntryRow, accountId: string): StatementLine {
    const entry = entryView(row, this.unsealer);
    return entry.debit === accountId
      ? {
          ...entry,
          changeMinutes: -entry.minutes,
          balanceMinutes: entry.debitBalanceMinutes,
          otherAccount: entry.credit,
        }
      : {
          ...entry,
          changeMinutes: entry.minutes,
          balanceMinutes: entry.creditBalanceMinutes,
          otherAccount: entry.debit,
        };
  }
}
