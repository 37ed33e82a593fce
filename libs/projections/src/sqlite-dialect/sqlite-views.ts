import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SqliteDialect } from 'kysely';
import type { ViewsStorage } from '../views/views-storage';
import { announce } from '../waiting/announcements';
import { SqliteReader } from './sqlite-reader';
import { SQLITE_TYPES } from './sqlite-types';
import { openSqliteWriter } from './sqlite-writer';

/** A database is these files; the second and third are SQLite's own. */
const FILE_ENDINGS = ['', '-wal', '-shm'];

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
    announce(file);
  };

  return {
    name: file,
    types: SQLITE_TYPES,
    rowsInStatement: 64,
    readerDialect: () => new SqliteDialect({ database: new SqliteReader(file, markDamaged) }),
    writerDialect: () => new SqliteDialect({ database: () => Promise.resolve(openSqliteWriter(file)) }),
    markDamaged,
    isMarkedDamaged: () => existsSync(damageMark),
    setAside: () => {
      for (const ending of FILE_ENDINGS) moveAside(file + ending, asidePath + ending);
      rmSync(damageMark, { force: true });
      return asidePath;
    },
  };
}

// Only the last one is kept, so that damaged views never fill the disk.
function moveAside(from: string, to: string): void {
  rmSync(to, { force: true });
  if (existsSync(from)) renameSync(from, to);
}
