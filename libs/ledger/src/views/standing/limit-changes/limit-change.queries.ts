import type { Page, PageAsked } from '@awr/community';
import type { Instant, Minutes, Unsealer } from '@awr/kernel';
import { type SqlRow, fromJson } from '@awr/projections';
import type { AccountId } from '../../../domain/account-id';
import { pageOf, placeNumbers, rowsToRead } from '../../paging/page';
import type { StandingDatabase } from '../standing-tables';
import type { limit_changes } from './limit-changes.table';

export interface LimitChangeView {
  /** Whose limits; null for the timebank's. */
  readonly accountId: AccountId | null;
  readonly creditLimitMinutes: Minutes | null;
  readonly softCreditLimitMinutes: Minutes | null;
  readonly capMinutes: Minutes | null;
  readonly softCapMinutes: Minutes | null;
  readonly changedAt: Instant;
  readonly changedBy: string;
  readonly reason: string | null;
}

export interface LimitChangesAsked extends PageAsked {
  readonly accountId?: AccountId | undefined;
}

/** The log of limits, the newest change first. */
export class LimitChangeQueries {
  constructor(
    private readonly views: StandingDatabase,
    private readonly unsealer: Unsealer,
  ) {}

  async list(timebankId: string, asked: LimitChangesAsked = {}): Promise<Page<LimitChangeView>> {
    const [place] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const rows = await this.views
      .selectFrom('limit_changes')
      .selectAll()
      .where('timebank_id', '=', timebankId)
      .$if(asked.accountId !== undefined, (query) => query.where('account_id', '=', asked.accountId!))
      .$if(place !== undefined, (query) => query.where('place', '<', place!))
      .orderBy('place', 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(
      rows,
      asked.limit,
      (row) => String(row.place),
      (row) => this.viewOf(row),
    );
  }

  private viewOf(row: SqlRow<typeof limit_changes>): LimitChangeView {
    const plain = row.reason === null ? null : this.unsealer.unseal(fromJson(row.reason), row.event_id, 'reason');
    return {
      accountId: row.account_id as AccountId | null,
      creditLimitMinutes: row.credit_limit,
      softCreditLimitMinutes: row.soft_credit_limit,
      capMinutes: row.cap,
      softCapMinutes: row.soft_cap,
      changedAt: row.changed_at,
      changedBy: row.changed_by,
      reason: typeof plain === 'string' ? plain : row.policy_reason,
    };
  }
}
