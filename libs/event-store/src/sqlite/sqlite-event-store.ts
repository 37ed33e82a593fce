import type { DatabaseSync } from 'node:sqlite';
import type { Appended, EventStore, ExpectedRevision, NewEvent } from '../event-store';
import { appendRequest } from '../serialised-event';
import { asStoreError, closed, saying } from './failures';
import { GroupCommit } from './group-commit';
import type { LogGrowth } from './log-growth';
import { LogWriter } from './log-writer';
import { SqliteEventReader } from './sqlite-event-reader';

// As large as the largest event, so that where this fits, an event does.
const TAKE_ROOM = `BEGIN IMMEDIATE; INSERT INTO room (filler) VALUES (zeroblob(16384)); DELETE FROM room; COMMIT`;

/** The one writer of a log, and a reader of it. */
export class SqliteEventStore extends SqliteEventReader implements EventStore {
  private readonly group: GroupCommit;

  constructor(
    db: DatabaseSync,
    path: string,
    growth: LogGrowth,
    private readonly on: { written(): void; closed(): void } = { written: () => {}, closed: () => {} },
  ) {
    super(db, path, growth);
    this.group = new GroupCommit(db, new LogWriter(db), {
      written: () => this.on.written(),
      failed: (error) => asStoreError(error, path),
    });
  }

  async append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended> {
    if (!this.db.isOpen) throw closed(this.path);
    return this.group.append(appendRequest(stream, expected, events));
  }

  async check(): Promise<void> {
    if (!this.db.isOpen) throw closed(this.path);
    saying(this.path, () => {
      try {
        this.db.exec(TAKE_ROOM);
      } finally {
        if (this.db.isTransaction) this.db.exec('ROLLBACK');
      }
    });
  }

  override async close(): Promise<void> {
    if (!this.db.isOpen) return;
    this.group.flush();
    await super.close();
    this.on.closed();
  }
}
