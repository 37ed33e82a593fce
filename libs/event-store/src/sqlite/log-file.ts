import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { damaged, foreign, notThere, writtenByNewer } from './failures';
import { query } from './query';
import { APPLICATION_ID, CREATE_SCHEMA, SCHEMA_VERSION } from './schema';

// How long to wait for a lock, in ms: a reader may meet the writer's recovery of the file, which takes moments.
const PATIENCE_MS = 2000;

// 16 MB of write-ahead log between checkpoints (in pages of 4 KiB): a quarter more events a second than with 4 MB.
const PAGES_BETWEEN_CHECKPOINTS = 4000;

/** FULL: a transaction is on the disk, fsync included, when COMMIT returns. */
const WRITERS_SETTINGS = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA wal_autocheckpoint = ${PAGES_BETWEEN_CHECKPOINTS};
  PRAGMA cache_size = -16000;
`;

/** Opens the log to write, and makes it where there is none. Whoever calls this holds the writer's lock. */
export function openToWrite(path: string): DatabaseSync {
  return opened(new DatabaseSync(path, { timeout: PATIENCE_MS, enableForeignKeyConstraints: false }), (db) => {
    const empty = isEmpty(db);
    if (!empty) requireAwrLog(db, path);
    db.exec(WRITERS_SETTINGS);
    if (empty) db.exec(CREATE_SCHEMA);
  });
}

export function openToRead(path: string): DatabaseSync {
  if (!existsSync(path)) throw notThere(path);
  return opened(new DatabaseSync(path, { timeout: PATIENCE_MS, readOnly: true }), (db) => {
    if (isEmpty(db)) throw notThere(path);
    requireAwrLog(db, path);
  });
}

function opened(db: DatabaseSync, prepare: (db: DatabaseSync) => void): DatabaseSync {
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

// A writer that was killed between making the file and making its tables leaves a file like this.
function isEmpty(db: DatabaseSync): boolean {
  const [tables] = query<[number]>(db, 'SELECT count(*) FROM sqlite_schema').get() ?? [0];
  return tables === 0 && pragma(db, 'application_id') === 0 && pragma(db, 'user_version') === 0;
}

function requireAwrLog(db: DatabaseSync, path: string): void {
  if (pragma(db, 'application_id') !== APPLICATION_ID) throw foreign(path);
  const version = pragma(db, 'user_version');
  if (version > SCHEMA_VERSION) throw writtenByNewer(path, version, SCHEMA_VERSION);
  if (version !== SCHEMA_VERSION) throw damaged(path);
}

function pragma(db: DatabaseSync, name: 'application_id' | 'user_version'): number {
  return query<[number]>(db, `PRAGMA ${name}`).get()?.[0] ?? 0;
}
