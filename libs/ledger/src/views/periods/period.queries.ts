import type { Page, PageAsked } from '@awr/community';
import type { Instant } from '@awr/kernel';
import { type SqlRow, fromJson } from '@awr/projections';
import { sql } from 'kysely';
import { periodNumber } from '../../domain/periods/period';
import type { PeriodClosed } from '../../domain/periods/period-events';
import { monthOfNumber } from '../day-number';
import type { Dimension, TotalOf } from '../hours-totals/totals.queries';
import type { LedgerDatabase } from '../ledger-views';
import { pageOf, placeNumbers, rowsToRead } from '../paging/page';
import type { EntryKind } from '../strands/strand';
import type { PeriodStatus, periods } from './periods.table';

export type PeriodView = PeriodClosed['data'] & {
  readonly status: PeriodStatus;
  readonly closedAt: Instant;
  readonly reopenedAt: Instant | null;
  readonly reopenedBy: string | null;
  readonly reasonReopened: string | null;
};

const COLUMNS = {
  group: sql<string | null>`coalesce(os.group_id, s.group_id)`,
  organisation: sql<string | null>`coalesce(os.organisation_id, s.organisation_id)`,
  category: sql<string | null>`coalesce(os.category, s.category)`,
  month: sql<string | null>`coalesce(o.day, e.day) / 100`,
} as const satisfies Record<Dimension, unknown>;

/** What was closed, and what was booked in it. */
export class PeriodQueries {
  constructor(private readonly views: LedgerDatabase) {}

  async byId(timebankId: string, periodId: string): Promise<PeriodView | undefined> {
    const row = await this.row(timebankId, periodId);
    return row && viewOf(row);
  }

  /** The newest first. */
  async list(timebankId: string, asked: PageAsked = {}): Promise<Page<PeriodView>> {
    const [before = Number.MAX_SAFE_INTEGER] = asked.after === undefined ? [] : placeNumbers(asked.after, 1);
    const rows = await this.of(timebankId)
      .where('number', '<', before)
      .orderBy('number', 'desc')
      .limit(rowsToRead(asked.limit))
      .execute();
    return pageOf(rows, asked.limit, ({ number }) => String(number), viewOf);
  }

  /**
   * Hours by the period in which they were booked, whatever their day. What was reversed in it is taken out of it, also
   * where the entry was booked in an earlier period: that one's figures stay as they were closed.
   */
  async booked(
    timebankId: string,
    periodId: string,
    dimension: Dimension,
    kind: EntryKind = 'hours',
  ): Promise<TotalOf[] | undefined> {
    const period = await this.row(timebankId, periodId);
    if (!period) return undefined;
    const before = await this.of(timebankId)
      .where('number', '=', period.number - 1)
      .executeTakeFirst();
    const rows = await this.views
      .selectFrom('entries as e')
      .innerJoin('strands as s', 's.strand', 'e.strand')
      .leftJoin('entries as o', (join) => join.onRef('o.ledger', '=', 'e.ledger').onRef('o.seq', '=', 'e.reverses'))
      .leftJoin('strands as os', 'os.strand', 'o.strand')
      .select(({ fn }) => [
        COLUMNS[dimension].as('of'),
        fn.sum<number>(sql`case when e.reverses is null then e.minutes else -e.minutes end`).as('minutes'),
        fn.sum<number>(sql`case when e.reverses is null then 1 else -1 end`).as('entries'),
      ])
      .where('e.ledger', '=', period.ledger)
      .where('e.seq', '<=', period.through_seq)
      .where('e.day', '<=', period.until_day)
      .where(sql<string>`coalesce(os.kind, s.kind)`, '=', kind)
      .$if(before !== undefined, (query) =>
        query.where(({ not, and, eb }) =>
          not(and([eb('e.seq', '<=', before?.through_seq ?? 0), eb('e.day', '<=', before?.until_day ?? 0)])),
        ),
      )
      .groupBy(COLUMNS[dimension])
      .execute();
    const totals = rows.map(({ of, minutes, entries }) => ({
      of: dimension === 'month' ? monthOfNumber(Math.trunc(Number(of))) : of,
      ...{ minutes: Number(minutes), entries: Number(entries) },
    }));
    // Those without one come last.
    return totals.sort((a, b) => (a.of === null ? 1 : b.of === null ? -1 : a.of < b.of ? -1 : 1));
  }

  private async row(timebankId: string, periodId: string) {
    return this.of(timebankId)
      .where('number', '=', periodNumber(periodId) ?? 0)
      .executeTakeFirst();
  }

  private of(timebankId: string) {
    return this.views.selectFrom('periods').selectAll().where('timebank_id', '=', timebankId);
  }
}

function viewOf(row: SqlRow<typeof periods>): PeriodView {
  return {
    ...fromJson(row.closed),
    status: row.status as PeriodStatus,
    closedAt: row.closed_at,
    reopenedAt: row.reopened_at,
    reopenedBy: row.reopened_by,
    reasonReopened: row.reason_reopened,
  };
}
