import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { ViewNotReady, ViewsUnusable } from '../views/errors';
import { NodeSqlite } from './node-sqlite';
import { asViews, missingTable } from './sqlite-faults';

/** How often at most to look whether the file was set aside and made anew. */
const LOOK_AGAIN_MS = 200;
const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 32 * 1024;

/** Reads the views that are at a path now, also after they were set aside and built anew. */
export class SqliteReader implements SqliteDatabase {
  private opened: Opened | undefined;
  private lookedAtMs = 0;

  constructor(
    private readonly path: string,
    private readonly onDamage: () => void,
  ) {}

  prepare(sql: string): SqliteStatement {
    return {
      reader: this.attempt(() => this.statement(sql).reader),
      all: (parameters) => this.attempt(() => this.statement(sql).all(parameters)),
      run: (parameters) => this.attempt(() => this.statement(sql).run(parameters)),
      iterate: (parameters) => this.attempt(() => this.statement(sql).iterate(parameters)),
    };
  }

  close(): void {
    this.opened?.database.close();
    this.opened = undefined;
  }

  /** Of the file that is there now, which may be another than it was a moment ago. */
  private statement(sql: string): SqliteStatement {
    if (this.opened && !this.opened.database.inTransaction && this.isTimeToLook() && this.wasReplaced()) this.close();
    this.opened ??= this.open();
    return this.opened.database.prepare(sql);
  }

  private isTimeToLook(): boolean {
    const nowMs = Date.now();
    if (nowMs - this.lookedAtMs < LOOK_AGAIN_MS) return false;
    this.lookedAtMs = nowMs;
    return true;
  }

  private wasReplaced(): boolean {
    const inode = this.inode();
    return inode !== 0 && inode !== this.opened?.inode;
  }

  private inode(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.ino ?? 0;
  }

  private open(): Opened {
    const inode = this.inode();
    if (inode === 0) throw new ViewNotReady('views');
    const database = asViews(() => new DatabaseSync(this.path, { readOnly: true, timeout: BUSY_TIMEOUT_MS }));
    try {
      asViews(() => database.exec(`pragma cache_size = -${CACHE_KIB}`));
      return { inode, database: new NodeSqlite(database) };
    } catch (error) {
      database.close();
      throw error;
    }
  }

  private attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      const missing = missingTable(error);
      if (missing) throw new ViewNotReady(missing);
      if (!(error instanceof ViewsUnusable)) throw error;
      const wasSetAside = this.opened !== undefined && this.wasReplaced();
      this.close();
      if (wasSetAside) return this.attempt(work);
      this.onDamage();
      throw error;
    }
  }
}

interface Opened {
  readonly database: NodeSqlite;
  readonly inode: number;
}
