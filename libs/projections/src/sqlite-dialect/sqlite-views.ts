import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SqliteDialect } from 'kysely';
import type { ViewsStorage } from '../views/views-storage';
import { tellThreads, threadsChannel } from '../waiting/threads-channel';
import { TableStatements } from '../writing/table-statements';
import { leaveNoTrace } from './leave-no-trace';
import { SharedTurns } from './shared-turns';
import { SqliteReader } from './sqlite-reader';
import { SQLITE_TYPES } from './sqlite-types';
import { openSqliteWriter } from './sqlite-writer';

/** A database is these files; the second and third are SQLite's own. */
const FILE_ENDINGS = ['', '-wal', '-shm'];
/** Most rows to write in one statement. */
const ROWS_IN_STATEMENT = 64;

/** Views in a SQLite file: one connection writes, others read beside it (WAL). */
export function sqliteViews(path: string): ViewsStorage {
  const file = resolve(path);
  const asidePath = `${file}.set-aside`;
  const damageMark = `${file}.damaged`;
  const markDamaged = () => {
    try {
      writeFileSync(damageMark, 'Found damaged; will be built anew from the log.\n');
    } catch {
      // On a full disk, for one. Whoever comes upon the damage next will try again.
      return;
    }
    tellThreads(file, 'damaged');
  };

  const asideFiles = FILE_ENDINGS.map((ending) => asidePath + ending);
  const clearings = new SharedTurns(() => leaveNoTrace(file, asideFiles));

  return {
    name: file,
    types: SQLITE_TYPES,
    // They are in the data folder that has the log, or that is this process's alone.
    isShared: false,
    statements: (db, layout, table) => new TableStatements(db, layout, table, ROWS_IN_STATEMENT),
    readerDialect: () => new SqliteDialect({ database: new SqliteReader(file, markDamaged) }),
    writerDialect: () => new SqliteDialect({ database: () => Promise.resolve(openSqliteWriter(file)) }),
    check: () => Promise.resolve(),
    // Whoever comes second waits for the file's lock at each transaction; checkpoints that moved stop the slower one.
    takeTurn: () => Promise.resolve(),
    settleTable: () => Promise.resolve(),
    markDamaged: () => Promise.resolve(markDamaged()),
    isMarkedDamaged: () => Promise.resolve(existsSync(damageMark)),
    setAside: () => {
      for (const ending of FILE_ENDINGS) moveAside(file + ending, asidePath + ending);
      rmSync(damageMark, { force: true });
      return Promise.resolve(asidePath);
    },
    leaveNoTrace: () => clearings.take(),
    channel: (heard) => threadsChannel(file, heard),
    tellWith: () => Promise.resolve(),
  };
}

// Only the last one is kept, so that damaged views never fill the disk.
function moveAside(from: string, to: string): void {
  rmSync(to, { force: true });
  if (existsSync(from)) renameSync(from, to);
}
