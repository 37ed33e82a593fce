import { DatabaseSync } from 'node:sqlite';
import { inUse, isBusy } from './failures';

/** Held by the one writer of a log. */
export interface WriterLock {
  release(): void;
}

// A connection that nothing refers to is closed by the garbage collector, and its lock with it.
const held = new Set<DatabaseSync>();

/**
 * Takes the writer's lock: an empty SQLite file beside the log, locked for as long as the writer lives. The operating
 * system lets go of it when the process ends, however it ends. The log itself stays unlocked for readers.
 */
export function takeWriterLock(path: string): WriterLock {
  const lock = new DatabaseSync(`${path}-writer`, { timeout: 0 });
  try {
    // Nothing is ever written, so nothing needs to be undone.
    lock.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw isBusy(error) ? inUse(path) : error;
  }
  held.add(lock);
  return {
    release() {
      held.delete(lock);
      lock.close();
    },
  };
}
