import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { NodeSqlite } from './node-sqlite';
import { notReadyError, sqliteFaultOf } from './sqlite-faults';

/** How often at most to look whether the file was set aside and made anew. */
const LOOK_AGAIN_MS = 200;
const BUSY_TIMEOUT_MS = 5_000;
const CACHE_KIB = 32 * 1024;

/** Reads the views that are at a path now, also after they were set aside and built anew. */
export class SqliteReader implements SqliteDatabase {
  private opened: { readonly database: NodeSqlite; readonly inode: number } | undefined;
  private lookedAtMs = 0;

  constructor(
    private readonly path: string,
    private readonly onDamage: () => void,
  ) {}

  prepare(sql: string): SqliteStatement {
    const statement = this.attempt(() => this.current().prepare(sql));
    return {
      reader: statement.reader,
      all: (parameters) => this.attempt(() => statement.all(parameters)),
      run: (parameters) => this.attempt(() => statement.run(parameters)),
      iterate: (parameters) => this.attempt(() => statement.iterate(parameters)),
    };
  }

  close(): void {
    this.opened?.database.close();
    this.opened = undefined;
  }

  private current(): NodeSqlite {
    if (this.opened && (this.opened.database.inTransaction || !this.wasReplaced())) return this.opened.database;
    this.close();
    this.opened = { inode: this.inode(), database: this.open() };
    return this.opened.database;
  }

  private wasReplaced(): boolean {
    if (Date.now() - this.lookedAtMs < LOOK_AGAIN_MS) return false;
    this.lookedAtMs = Date.now();
    const inode = this.inode();
    return inode !== 0 && inode !== this.opened?.inode;
  }

  private inode(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.ino ?? 0;
  }

  private open(): NodeSqlite {
    const database = new DatabaseSync(this.path, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
    database.exec(`pragma cache_size = -${CACHE_KIB}`);
    return new NodeSqlite(database);
  }

  private attempt<Result>(work: () => Result): Result {
    try {
      return work();
    } catch (error) {
      if (sqliteFaultOf(error) === 'damaged') this.onDamage();
      throw notReadyError(error);
    }
  }
}
