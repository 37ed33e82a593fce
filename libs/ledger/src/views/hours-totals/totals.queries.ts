import type { Minutes } from '@awr/kernel';
import { monthOfNumber } from '../day-number';
import type { LedgerDatabase } from '../ledger-views';
import { ENTRY_KINDS, type EntryKind } from '../strands/strand';

/** What hours can be told apart by. */
export type Dimension = 'group' | 'organisation' | 'category' | 'month';

export interface Total {
  readonly minutes: Minutes;
  /** Entries that stand: neither reversed nor reversals. */
  readonly entries: number;
}

export interface TotalOf extends Total {
  /** The id of the group or organisation, the category, or the month such as 2025-09; null for those without one. */
  readonly of: string | null;
}

/** What entries of a kind that stand come to. */
export interface TotalOfKind extends Total {
  readonly kind: EntryKind;
}

export interface LedgerTotals {
  /** Entries that stand. */
  readonly entries: number;
  /** Each kind that any are of, in the order of ENTRY_KINDS: together they are all the entries that stand. */
  readonly entryTotals: readonly TotalOfKind[];
  readonly earnedMinutes: Minutes;
  readonly spentMinutes: Minutes;
  readonly givenMinutes: Minutes;
  /** What members and the pot hold together. */
  readonly outstandingMinutes: Minutes;
}

export interface HoursAsked {
  /** Months of service such as 2025-09, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Where nothing is said, hours that were earned. */
  readonly kind?: EntryKind | undefined;
}

const COLUMNS = {
  group: 's.group_id',
  organisation: 's.organisation_id',
  category: 's.category',
  month: 't.month',
} as const satisfies Record<Dimension, string>;

/** Totals, net of reversals: a reversed entry is gone from the month and the group where it counted. */
export class TotalQueries {
  constructor(private readonly views: LedgerDatabase) {}

  async ofLedger(timebankId: string): Promise<LedgerTotals> {
    const entryTotals = await this.byKind(timebankId);
    const of = (kind: EntryKind) => entryTotals.find((total) => total.kind === kind)?.minutes ?? 0;
    return {
      entries: entryTotals.reduce((sum, { entries }) => sum + entries, 0),
      entryTotals,
      earnedMinutes: of('hours'),
      spentMinutes: of('spend'),
      givenMinutes: of('gift'),
      outstandingMinutes: await this.outstanding(timebankId),
    };
  }

  /** One total for each group, organisation, category or month that has any, in their order; those without one last. */
  async hoursBy(timebankId: string, dimension: Dimension, asked: HoursAsked = {}): Promise<TotalOf[]> {
    const { from, to, kind = 'hours' } = asked;
    const column = COLUMNS[dimension];
    const rows = await this.totals(timebankId)
      .select(`${column} as of`)
      .where('s.kind', '=', kind)
      .$if(from !== undefined, (query) => query.where('t.month', '>=', monthAsNumber(from ?? '')))
      .$if(to !== undefined, (query) => query.where('t.month', '<=', monthAsNumber(to ?? '')))
      .groupBy(column)
      .execute();
    return rows
      .map((row) => ({ of: nameOf(row.of), minutes: Number(row.minutes), entries: Number(row.entries) }))
      .filter(({ entries }) => entries > 0)
      .sort(byName);
  }

  private async byKind(timebankId: string): Promise<TotalOfKind[]> {
    const rows = await this.totals(timebankId).select('s.kind').groupBy('s.kind').execute();
    return ENTRY_KINDS.flatMap((kind) => {
      const row = rows.find((total) => total.kind === kind);
      const entries = Number(row?.entries ?? 0);
      return entries === 0 ? [] : [{ kind, entries, minutes: Number(row?.minutes) }];
    });
  }

  private totals(timebankId: string) {
    return this.views
      .selectFrom('hours_totals as t')
      .innerJoin('strands as s', 's.strand', 't.strand')
      .innerJoin('ledgers as l', 'l.ledger', 's.ledger')
      .where('l.timebank_id', '=', timebankId)
      .select(({ fn }) => [fn.sum('t.minutes').as('minutes'), fn.sum('t.entries').as('entries')]);
  }

  private async outstanding(timebankId: string): Promise<Minutes> {
    const held = await this.views
      .selectFrom('accounts')
      .where('timebank_id', '=', timebankId)
      .where('kind', 'in', ['member', 'pot'])
      .select(({ fn }) => fn.sum('minutes').as('minutes'))
      .executeTakeFirst();
    return Number(held?.minutes ?? 0);
  }
}

function nameOf(value: string | number | null): string | null {
  return typeof value === 'number' ? monthOfNumber(value) : value;
}

function byName(a: TotalOf, b: TotalOf): number {
  if (a.of === null || b.of === null) return a.of === b.of ? 0 : a.of === null ? 1 : -1;
  return a.of < b.of ? -1 : 1;
}

function monthAsNumber(month: string): number {
  return Number(month.replace('-', ''));
}
