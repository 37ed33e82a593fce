import { DatabaseSync } from 'node:sqlite';
import type { SqliteStatement } from 'kysely';
import { NodeSqlite } from './node-sqlite';
import { asViews } from './sqlite-faults';

const BUSY_TIMEOUT_MS = 10_000;
const PAGE_BYTES = 8192;
const CACHE_KIB = 64 * 1024;
/** 32 MB: pages that are written again and again are copied to the database less often. */
const PAGES_BETWEEN_CHECKPOINTS = 4000;
/** How much of the WAL to keep on disk between checkpoints. */
const MOST_WAL_BYTES = 64 * 1024 * 1024;

const SETTINGS = `
  pragma page_size = ${PAGE_BYTES};
  pragma journal_mode = wal;
  pragma synchronous = normal;
  pragma cache_size = -${CACHE_KIB};
  pragma wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS};
  pragma temp_store = memory;
  pragma secure_delete = on;
  pragma journal_size_limit = ${MOST_WAL_BYTES};
`;

/** The connection that writes. Transactions are as Kysely asks for them, but for two points. */
export class SqliteWriter extends NodeSqlite {
  override prepare(sql: string): SqliteStatement {
    // Taken at once, the lock is waited for; taken at the first write after a read, it may be refused without waiting.
    if (sql === 'begin') return super.prepare('begin immediate');
    // After a full disk SQLite has rolled back by itself, and a second time would hide why.
    if (sql === 'rollback' && !this.inTransaction) return super.prepare('select 1');
    return super.prepare(sql);
  }
}

/**
 * Views can be built anew from the log, so NORMAL is enough: after a power cut the last transactions may be missing,
 * rows and checkpoint together, and are made again.
 */
export function openSqliteWriter(path: string): SqliteWriter {
  const database = asViews(() => new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS }));
  try {
    asViews(() => database.exec(SETTINGS));
    return new SqliteWriter(database);
  } catch (error) {
    database.close();
    throw error;
  }
}
