import type { DatabaseSync } from 'node:sqlite';
import { query, type Query } from './query';
import { EVENT_COLUMNS, type EventRow } from './stored-events';

const FIND_STREAM = 'SELECT id FROM streams WHERE name = ?';
const FORWARDS = `
  SELECT ${EVENT_COLUMNS} FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?`;
const BACKWARDS = `
  SELECT ${EVENT_COLUMNS} FROM events WHERE stream = ? AND revision <= ? ORDER BY revision DESC LIMIT ?`;

/** Reads the events of one stream, a page at a time. */
export class StreamPages {
  private readonly find: Query<[number]>;
  private readonly pages: Readonly<Record<'forwards' | 'backwards', Query<EventRow>>>;

  constructor(db: DatabaseSync) {
    this.find = query(db, FIND_STREAM);
    this.pages = { forwards: query(db, FORWARDS), backwards: query(db, BACKWARDS) };
  }

  idOf(stream: string): number | undefined {
    return this.find.get(stream)?.[0];
  }

  read(stream: number, from: number, direction: 'forwards' | 'backwards', limit: number): EventRow[] {
    return this.pages[direction].all(stream, from, limit);
  }
}
