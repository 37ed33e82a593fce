import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { WordedError } from '@awr/kernel';

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
 * when the process ends, however it ends, so that no stale lock is ever left.
 */
export class FolderLock {
  private constructor(private readonly file: DatabaseSync) {}

  /** @throws FolderIsHeld where another process (or another part of this one) has it. */
  static take(folder: string): FolderLock {
    const file = new DatabaseSync(join(folder, 'awr.lock'), { timeout: 0 });
    try {
      file.exec('BEGIN EXCLUSIVE');
      return new FolderLock(file);
    } catch (reason) {
      file.close();
      if (/locked|busy/i.test(String(reason))) throw new FolderIsHeld(folder);
      throw reason;
    }
  }

  release(): void {
    if (this.file.isOpen) this.file.close();
  }
}
