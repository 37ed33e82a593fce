import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { query, type Query } from './query';

/** Where a stream ends. */
export interface StreamHead {
  readonly id: number;
  /** Of its last event; -1 where it has none. */
  revision: number;
}

const FIND_STREAM = `
  SELECT id, (SELECT revision FROM events WHERE stream = streams.id ORDER BY revision DESC LIMIT 1)
  FROM streams WHERE name = ?`;
const ADD_STREAM = 'INSERT INTO streams (name) VALUES (?)';

// About 10 MB of memory. Beyond it all are forgotten and looked up again: simpler than an LRU, and as good here.
const MOST_REMEMBERED = 100_000;

/** Where each stream ends, remembered for as long as nobody else can write. */
export class StreamHeads {
  private readonly find: Query<[number, number]>;
  private readonly add: StatementSync;
  private readonly heads = new Map<string, StreamHead>();

  constructor(db: DatabaseSync) {
    this.find = query(db, FIND_STREAM);
    this.add = db.prepare(ADD_STREAM);
  }

  of(stream: string): StreamHead | undefined {
    const remembered = this.heads.get(stream);
    if (remembered) return remembered;
    const found = this.find.get(stream);
    return found && this.remember(stream, { id: found[0], revision: found[1] });
  }

  /** Begins a stream, within the transaction that is open. */
  begin(stream: string): StreamHead {
    const { lastInsertRowid } = this.add.run(stream);
    return this.remember(stream, { id: Number(lastInsertRowid), revision: -1 });
  }

  /** Forgets what was changed by a transaction that came to nothing. */
  forget(): void {
    this.heads.clear();
  }

  private remember(stream: string, head: StreamHead): StreamHead {
    if (this.heads.size >= MOST_REMEMBERED) this.heads.clear();
    this.heads.set(stream, head);
    return head;
  }
}
