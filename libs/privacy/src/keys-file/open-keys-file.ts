import { DatabaseSync } from 'node:sqlite';
import { PrivacyError } from '../privacy-error';
import { ensurePrivateFile } from '../private-file';
import { keysFileFault } from './sqlite-fault';

/** The layout of the tables below. A file of a later format is refused. */
const FORMAT = 1;

// How long to wait for another process that is writing, before giving up.
const PATIENCE_MILLIS = 5000;

// A key must be on disk before anything sealed with it is: EXTRA also makes the removal of the rollback journal
// durable. With FULL, a power cut just after a commit could bring the journal back, and with it take the key away.
// There is no WAL, which would hold old copies of pages, and so of keys that were destroyed.
const DURABLE_AND_FORGETTING = `
  PRAGMA journal_mode = DELETE;
  PRAGMA synchronous = EXTRA;
  PRAGMA secure_delete = ON;
  PRAGMA temp_store = MEMORY;
`;

// A person without a row never had a key. One whose `wrapped` is null was erased, for ever.
const TABLES = `
  CREATE TABLE IF NOT EXISTS data_keys (person TEXT PRIMARY KEY, wrapped BLOB) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS keyring (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    master_check TEXT,
    erasures INTEGER NOT NULL,
    wiped INTEGER NOT NULL,
    checkpoint TEXT
  ) STRICT;
  INSERT OR IGNORE INTO keyring (one, erasures, wiped) VALUES (1, 0, 0);
  PRAGMA user_version = ${FORMAT};
`;

/** @throws PrivacyError `keys-unreadable`, `keys-newer`; StoreUnavailable. */
export function openKeysFile(path: string): DatabaseSync {
  // SQLite would make it readable by all.
  ensurePrivateFile(path);
  return opened(path, false, (file) => {
    file.exec(DURABLE_AND_FORGETTING);
    refuseNewer(file, path);
    refuseDamaged(file, path);
    file.exec(`BEGIN IMMEDIATE; ${TABLES} COMMIT;`);
  });
}

/** @throws PrivacyError `keys-unreadable`, `keys-newer`. */
export function openKeysFileToRead(path: string): DatabaseSync {
  return opened(path, true, (file) => refuseNewer(file, path));
}

function opened(path: string, readOnly: boolean, prepare: (file: DatabaseSync) => void): DatabaseSync {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path, { readOnly, timeout: PATIENCE_MILLIS });
    prepare(file);
    return file;
  } catch (reason) {
    file?.close();
    throw keysFileFault(reason, path);
  }
}

function refuseNewer(file: DatabaseSync, path: string): void {
  const { user_version: format } = file.prepare('PRAGMA user_version').get() as { user_version: number };
  if (format > FORMAT) throw new PrivacyError('keys-newer', { keys: path, format });
}

function refuseDamaged(file: DatabaseSync, path: string): void {
  const { quick_check: fault } = file.prepare('PRAGMA quick_check(1)').get() as { quick_check: string };
  if (fault !== 'ok') throw new PrivacyError('keys-unreadable', { keys: path, fault });
}
