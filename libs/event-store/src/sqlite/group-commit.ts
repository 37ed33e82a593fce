import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Appended } from '../event-store';
import type { AppendRequest } from '../serialised-event';
import { Conflict, EventIdReused } from '../errors';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}

/** What a group's transaction needs of whoever writes. */
interface Writes {
  append(request: AppendRequest): Appended;
  forget(): void;
}

// Keeps a flush to some 10 ms, so that readers and timers get their turn while thousands of appends wait.
const MOST_IN_A_GROUP = 500;

/**
 * Gathers the appends of one turn of the event loop and writes them in one transaction, with one fsync for all.
 * Each caller is answered only after COMMIT.
 */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private scheduled = false;
  private readonly begin: StatementSync;
  private readonly commit: StatementSync;

  constructor(
    private readonly db: DatabaseSync,
    private readonly writer: Writes,
    private readonly on: { written(): void; failed(error: unknown): unknown },
  ) {
    this.begin = db.prepare('BEGIN IMMEDIATE');
    this.commit = db.prepare('COMMIT');
  }

  append(request: AppendRequest): Promise<Appended> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.schedule();
    });
  }

  /** Writes all that waits, now. */
  flush(): void {
    while (this.waiting.length > 0) this.writeGroup(this.waiting.splice(0, MOST_IN_A_GROUP));
  }

  // setImmediate comes after the I/O of this turn: requests that arrived together are written together.
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      if (this.waiting.length > 0) this.writeGroup(this.waiting.splice(0, MOST_IN_A_GROUP));
      if (this.waiting.length > 0) this.schedule();
    });
  }

  private writeGroup(group: readonly Waiting[]): void {
    try {
      const answers = this.inOneTransaction(group);
      for (const give of answers) give();
    } catch (error) {
      const reason = this.on.failed(error);
      for (const { reject } of group) reject(reason);
      this.undo();
      return;
    }
    this.on.written();
  }

  private inOneTransaction(group: readonly Waiting[]): readonly (() => void)[] {
    this.begin.run();
    const answers = group.map((waiting) => this.answer(waiting));
    this.commit.run();
    return answers;
  }

  /** What to tell the caller once the group is on disk: a refusal may rest on what others of the group wrote. */
  private answer({ request, resolve, reject }: Waiting): () => void {
    try {
      const appended = this.writer.append(request);
      return () => resolve(appended);
    } catch (error) {
      if (error instanceof Conflict || error instanceof EventIdReused) return () => reject(error);
      throw error;
    }
  }

  private undo(): void {
    this.writer.forget();
    // SQLite rolls back by itself after some errors.
    if (this.db.isTransaction) this.db.exec('ROLLBACK');
  }
}
