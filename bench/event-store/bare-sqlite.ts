import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { NewEvent } from '@awr/event-store';

const TABLE = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = 4000;
  CREATE TABLE events (
    position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, kind INTEGER NOT NULL,
    version INTEGER NOT NULL, id BLOB NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX events_by_revision ON events (stream, revision);
  CREATE UNIQUE INDEX events_by_id ON events (id, stream);
  CREATE INDEX events_by_kind ON events (kind);`;

/** The physical limit: the same rows and indexes, and nothing that checks, numbers, answers or wakes anybody. */
export class BareSqlite {
  readonly db: DatabaseSync;
  private readonly insert: StatementSync;
  private position = 0;

  constructor(path: string) {
    this.db = new DatabaseSync(path);
    this.db.exec(TABLE);
    this.insert = this.db.prepare('INSERT INTO events VALUES (?, 1, ?, 1, ?, ?, ?, ?)');
  }

  write(events: readonly NewEvent[]): void {
    this.db.exec('BEGIN IMMEDIATE');
    for (const { id, version, data, metadata } of events) {
      const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
      this.position += 1;
      this.insert.run(this.position, this.position, version, bytes, JSON.stringify(data), JSON.stringify(metadata));
    }
    this.db.exec('COMMIT');
  }
}

/** Reads every row and parses both texts. Gives how many there were. */
export function scanAndParse(db: DatabaseSync): number {
  const page = db.prepare(
    'SELECT position, data, metadata FROM events WHERE position > ? ORDER BY position LIMIT 1000',
  );
  page.setReturnArrays(true);
  let read = 0;
  for (let after = 0; ;) {
    const rows = page.all(after) as unknown as [number, string, string][];
    for (const [, data, metadata] of rows) {
      JSON.parse(data);
      JSON.parse(metadata);
    }
    const last = rows.at(-1);
    if (!last) return read;
    read += rows.length;
    after = last[0];
  }
}
