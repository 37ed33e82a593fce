import { existsSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { isDamage } from '../sqlite/failures';
import { query } from '../sqlite/query';

/** Raised with every change of the tables. A file of another version is set aside: it holds nothing of worth. */
const VERSION = 1;

const CREATE = `
  CREATE TABLE snapshots (
    stream TEXT PRIMARY KEY,
    decider_version INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    checksum INTEGER NOT NULL,
    state BLOB NOT NULL
  ) STRICT;
  CREATE TABLE refusals (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    command_id TEXT NOT NULL,
    command_hash TEXT NOT NULL,
    refusal TEXT NOT NULL,
    UNIQUE (stream, command_id)
  ) STRICT;
  PRAGMA user_version = ${VERSION};
`;

// NORMAL: a power cut may lose the newest rows, which costs a slower start and no more.
const SETTINGS = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL';

/** Opens the file, and begins a new one where it is missing or can't be used. */
export function openMemoryFile(path: string): DatabaseSync {
  try {
    return openSound(path) ?? anew(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    return anew(path);
  }
}

function anew(path: string): DatabaseSync {
  setAside(path);
  const db = openSound(path);
  if (!db) throw new Error(`${path} could not be made`);
  return db;
}

function openSound(path: string): DatabaseSync | undefined {
  const db = new DatabaseSync(path);
  try {
    db.exec(SETTINGS);
    if (isNew(db)) db.exec(`BEGIN IMMEDIATE; ${CREATE} COMMIT`);
    if (version(db) === VERSION) return db;
  } catch (error) {
    db.close();
    throw error;
  }
  db.close();
  return undefined;
}

function isNew(db: DatabaseSync): boolean {
  return query<[number]>(db, 'SELECT count(*) FROM sqlite_schema').get()?.[0] === 0;
}

function version(db: DatabaseSync): number | undefined {
  return query<[number]>(db, 'PRAGMA user_version').get()?.[0];
}

// Renamed and not deleted, in case it was somebody's and came here by mistake.
function setAside(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.damaged`);
  for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
}
