import type { DatabaseSync } from 'node:sqlite';
import type { EventFilter } from '../event-store';
import type { EventKinds } from './event-kinds';
import { headOf } from './head';
import { query, type Query } from './query';
import type { RecentRows } from './recent-rows';
import { EVENT_COLUMNS, type EventRow } from './stored-events';

/** All events of a stretch, or of some kinds where `kinds` says which. Reads every row on the way. */
const scanOf = (kinds: readonly number[] | 'all') => `
  SELECT ${EVENT_COLUMNS} FROM events
  WHERE position > ? AND position <= ? ${kinds === 'all' ? '' : `AND +kind IN (${kinds.join()})`}
  ORDER BY position LIMIT ?`;

/** The same, where few events match: SQLite merges the index's ordered runs, one a kind, and touches nothing else. */
const lookUpOf = (kinds: readonly number[]) => `
  SELECT ${EVENT_COLUMNS} FROM events WHERE position IN (
    SELECT position FROM (${kinds.map(runOf).join(' UNION ALL ')} ORDER BY position LIMIT ?3))
  ORDER BY position`;
const runOf = (kind: number) => `SELECT position FROM events WHERE kind = ${kind} AND position > ?1 AND position <= ?2`;

// A scan reads rows about this many times as fast as a look-up finds them one by one.
const SCAN_AT_MOST = 8;

/** So few are read faster than looked up, however few of them match: what followers come upon while they keep up. */
export const FEW = 64;

// SQLite joins no more selects than this (SQLITE_LIMIT_COMPOUND_SELECT); a filter that wide is scanned.
const MOST_KINDS_TO_LOOK_UP = 500;

export interface LogPage {
  readonly rows: readonly EventRow[];
  /** How far this page has read. */
  readonly through: number;
  /** True when nothing more was in the log. */
  readonly last: boolean;
}

/** Reads the log in order, a page at a time, with the events of a filter. One belongs to one read. */
export class LogPages {
  private readonly head: () => number;
  private kindsKnown = -1;
  private wanted: ReadonlySet<number> = new Set();
  private everything = true;
  private scan: Query<EventRow> | undefined;
  private lookUp: Query<EventRow> | undefined;
  /** True while few events match, so that looking them up is faster than reading all. */
  private sparse = false;

  constructor(
    private readonly db: DatabaseSync,
    private readonly kinds: EventKinds,
    private readonly recent: RecentRows,
    private readonly filter: EventFilter,
  ) {
    this.head = headOf(db);
  }

  /** Each statement sees the log as it then is; what stands up to `head` never changes, so no transaction is needed. */
  read(after: number, limit: number): LogPage {
    const head = this.head();
    this.learnKinds();
    if (head - after <= FEW) return this.readRecent(after, head, limit);
    return this.sparse ? this.readSparse(after, head, limit) : this.readDense(after, head, limit);
  }

  private readRecent(after: number, head: number, limit: number): LogPage {
    const matching = this.wanted.size === 0 ? [] : this.recent.between(after, head).filter((row) => this.wants(row));
    return page(matching.slice(0, limit), limit, Math.max(after, head), head);
  }

  private wants([, , , kind]: EventRow): boolean {
    return this.everything || this.wanted.has(kind);
  }

  private readDense(after: number, head: number, limit: number): LogPage {
    const goTo = this.everything || !this.scan ? head : Math.min(head, after + limit * SCAN_AT_MOST);
    const stretch = Math.max(after, goTo);
    const rows = this.scan?.all(after, stretch, limit) ?? [];
    this.sparse = this.lookUp !== undefined && rows.length < limit && rows.length * SCAN_AT_MOST < stretch - after;
    return page(rows, limit, stretch, head);
  }

  private readSparse(after: number, head: number, limit: number): LogPage {
    const rows = this.lookUp?.all(after, head, limit) ?? [];
    const found = page(rows, limit, Math.max(after, head), head);
    this.sparse = rows.length * SCAN_AT_MOST < found.through - after;
    return found;
  }

  // New kinds of event come with the events, so whoever read the head before this misses none.
  private learnKinds(): void {
    const known = this.kinds.refresh();
    if (known === this.kindsKnown) return;
    this.kindsKnown = known;
    const wanted = this.kinds.matching(this.filter).map(({ id }) => id);
    this.wanted = new Set(wanted);
    this.everything = wanted.length === known;
    this.scan = wanted.length > 0 ? query(this.db, scanOf(this.everything ? 'all' : wanted)) : undefined;
    const worthLookingUp = !this.everything && wanted.length > 0 && wanted.length <= MOST_KINDS_TO_LOOK_UP;
    this.lookUp = worthLookingUp ? query(this.db, lookUpOf(wanted)) : undefined;
  }
}

/** A page that came out full ends with its last row; any other has read the whole stretch. */
function page(rows: readonly EventRow[], limit: number, stretch: number, head: number): LogPage {
  const lastRow = rows.length === limit ? rows.at(-1) : undefined;
  const through = lastRow ? lastRow[0] : stretch;
  return { rows, through, last: through >= head };
}
