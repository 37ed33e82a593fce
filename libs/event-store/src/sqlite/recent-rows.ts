import type { DatabaseSync } from 'node:sqlite';
import { query, type Query } from './query';
import { EVENT_COLUMNS, type EventRow } from './stored-events';

const ALL = `SELECT ${EVENT_COLUMNS} FROM events WHERE position > ? AND position <= ? ORDER BY position`;

// What is kept on top of what a stretch may have, so that rows are not let go of at each event.
const LET_GO_AT = 2;

/**
 * The newest rows, for the many who follow a log and come upon the same few events at the same time: they are read from
 * the file once. Rows never change, and none comes later between others, so what is kept stays right.
 */
export class RecentRows {
  private readonly all: Query<EventRow>;
  /** Every row after `after`, up to and including `through`. */
  private rows: EventRow[] = [];
  private after = 0;
  private through = 0;

  constructor(
    db: DatabaseSync,
    /** So long a stretch at most is asked for. */
    private readonly longest: number,
  ) {
    this.all = query(db, ALL);
  }

  /** All rows after a position, up to and including `head`, where a read of the log has found its end. */
  between(after: number, head: number): readonly EventRow[] {
    if (after < this.after || after > this.through) this.beginAfter(after);
    if (head > this.through) this.readUpTo(head);
    return this.rows.filter(([position]) => position > after && position <= head);
  }

  private beginAfter(position: number): void {
    this.rows = [];
    this.after = this.through = position;
  }

  private readUpTo(head: number): void {
    const news = this.all.all(this.through, head);
    this.rows.push(...news);
    this.through = head;
    if (this.rows.length < this.longest * LET_GO_AT) return;
    this.rows = this.rows.slice(-this.longest);
    this.after = this.rows[0]![0] - 1;
  }
}
