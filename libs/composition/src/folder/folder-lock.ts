import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WordedError } from '@awr/kernel';
import { withdraw } from './running';

/** Whoever only looks whether the folder is taken has it for less than a millisecond, which must not stop a start. */
const LONGER_THAN_A_LOOK_MS = 300;

/** Another Awr holds the data folder. */
export class FolderIsHeld extends WordedError {
  override readonly name = 'FolderIsHeld';

  constructor(readonly path: string) {
    super({
      cy: `Mae Awr arall yn rhedeg ar ${path}. Stopiwch hwnnw, neu dewiswch ffolder arall gydag AWR_DATA_DIR.`,
      en: `Another Awr is running on ${path}. Stop it, or choose another folder with AWR_DATA_DIR.`,
    });
  }
}

/**
 * Holds a data folder for this process. The lock is SQLite's on a file of its own: the operating system lets go of it
 * when the process ends, however it ends, so that no stale lock is ever left. Where somebody before could be reached goes
 * with it, since nobody answers there any more.
 */
export class FolderLock {
  private constructor(private readonly file: DatabaseSync) {}

  /** @throws FolderIsHeld where another process (or another part of this one) has it. */
  static take(folder: string): FolderLock {
    const file = lockFile(folder, LONGER_THAN_A_LOOK_MS);
    if (!isLocked(file)) throw new FolderIsHeld(folder);
    withdraw(folder);
    return new FolderLock(file);
  }

  /** Whether anybody has it just now. */
  static isTaken(folder: string): boolean {
    const file = lockFile(folder, 0);
    if (!isLocked(file)) return true;
    file.close();
    return false;
  }

  release(): void {
    if (this.file.isOpen) this.file.close();
  }
}

function lockFile(folder: string, timeout: number): DatabaseSync {
  return new DatabaseSync(join(folder, 'awr.lock'), { timeout });
}

/** False, and the file closed, where somebody else has it. */
function isLocked(file: DatabaseSync): boolean {
  try {
    file.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (reason) {
    file.close();
    if (/locked|busy/i.test(String(reason))) return false;
    throw reason;
  }
}
