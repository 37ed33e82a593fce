import type { Page, PageAsked } from '@awr/community';
import type { CalendarDate, Minutes } from '@awr/kernel';
import type { SqlRow } from '@awr/projections';
import type { AccountId, AccountKind } from '../../domain/account-id';
import { dayOf } from '../day-number';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';
import type { accounts } from './accounts.tables';

export interface AccountView {
  readonly accountId: AccountId;
  readonly kind: AccountKind;
  /** The member or venue whose account it is. */
  readonly holderId: string | null;
  readonly balanceMinutes: Minutes;
  readonly entries: number;
  /** The latest day of service among its entries. */
  readonly lastOn: CalendarDate | null;
  readonly openedPosition: string;
}

export interface AccountsAsked extends PageAsked {
  readonly kind?: AccountKind | undefined;
}

/** Ids in one statement; databases take some thousands at most. */
const MOST_IDS = 1000;

export class AccountQueries {
  constructor(private readonly views: LedgerDatabase) {}

  async byId(timebankId: string, accountId: string): Promise<AccountView | undefined> {
    const row = await this.of(timebankId).where('account_id', '=', accountId).executeTakeFirst();
    return row && viewOf(row);
  }

  /** In the order of their opening. */
  async list(timebankId: string, asked: AccountsAsked = {}): Promise<Page<AccountView>> {
    const [place = 0] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const { kind } = asked;
    const rows = await this.of(timebankId)
      .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
      .where('account', '>', place)
      .orderBy('account')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(rows, asked.limit, ({ account }) => String(account), viewOf);
  }

  /** The balances of many accounts at once, for lists of members and venues. */
  async balances(timebankId: string, accountIds: readonly string[]): Promise<ReadonlyMap<string, Minutes>> {
    const found = new Map<string, Minutes>();
    for (let from = 0; from < accountIds.length; from += MOST_IDS) {
      const ids = accountIds.slice(from, from + MOST_IDS);
      const rows = await this.of(timebankId).where('account_id', 'in', ids).execute();
      for (const { account_id, minutes } of rows) found.set(account_id, minutes);
    }
    return found;
  }

  private of(timebankId: string) {
    return this.views.selectFrom('accounts').selectAll().where('timebank_id', '=', timebankId);
  }
}

function viewOf(row: SqlRow<typeof accounts>): AccountView {
  return {
    accountId: row.account_id as AccountId,
    kind: row.kind as AccountKind,
    holderId: row.holder_id,
    balanceMinutes: row.minutes,
    entries: row.entries,
    lastOn: row.last_day === null ? null : dayOf(row.last_day),
    openedPosition: row.opened_position,
  };
}
