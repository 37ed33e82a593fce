import { existsSync, realpathSync } from 'node:fs';
import type { EventReader, EventStore } from '../event-store';
import { Announcer } from './announcer';
import { saying } from './failures';
import { headOf } from './head';
import { openToRead, openToWrite } from './log-file';
import { growthChannel, LogGrowth } from './log-growth';
import { watchedGrowth } from './log-growth-watch';
import { SqliteEventReader } from './sqlite-event-reader';
import { SqliteEventStore } from './sqlite-event-store';
import { takeWriterLock } from './writer-lock';

/** A log that lives as long as its store: for tests. */
export const IN_MEMORY = ':memory:';

/**
 * Opens the log at a path to write, and makes it where there is none. Others may read it meanwhile.
 * @throws StoreInUse where somebody else writes to it; StoreUnusable where it is damaged, newer or not an Awr log.
 */
export function openSqliteEventStore(path: string): EventStore {
  return saying(path, () => (path === IN_MEMORY ? openInMemory() : openFile(withoutLinks(path))));
}

/** Opens the log at a path to read, in any thread or process, and never writes. */
export function openSqliteEventReader(path: string): EventReader {
  return saying(path, () => {
    const db = openToRead(path);
    return new SqliteEventReader(db, path, watchedGrowth(path, headOf(db)));
  });
}

// Two names of one file must not give it two writers.
function withoutLinks(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

function openInMemory(): EventStore {
  const db = openToWrite(IN_MEMORY);
  const growth = new LogGrowth(headOf(db));
  return new SqliteEventStore(db, IN_MEMORY, growth, { written: () => growth.look(), closed: () => {} });
}

function openFile(path: string): EventStore {
  const lock = takeWriterLock(path);
  try {
    const db = openToWrite(path);
    const growth = new LogGrowth(headOf(db));
    const announcer = new Announcer(growthChannel(path));
    return new SqliteEventStore(db, path, growth, {
      written() {
        growth.look();
        announcer.announce();
      },
      closed() {
        announcer.close();
        lock.release();
      },
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}
