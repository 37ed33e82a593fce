import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { WordedError } from '@awr/kernel';

/** Where everything of one Awr is kept. */
export interface DataFolder {
  readonly path: string;
  /** The events: the only file that can't be made anew from another. */
  readonly log: string;
  /** Each person's data key, wrapped by the master key. */
  readonly keys: string;
  readonly masterKey: string;
  /** What is too large for an event, a file each, by its content. */
  readonly blobs: string;
  /** Read models; may be deleted, and are then built again. */
  readonly views: string;
  /** Snapshots and remembered refusals; may be deleted. */
  readonly cache: string;
  /** What members are still to be told, and what they were told already. */
  readonly notices: string;
}

export function dataFolder(where: string): DataFolder {
  const path = resolve(where);
  return {
    path,
    log: join(path, 'log.db'),
    keys: join(path, 'keys.db'),
    masterKey: join(path, 'master.key'),
    blobs: join(path, 'blobs'),
    views: join(path, 'views.db'),
    cache: join(path, 'cache.db'),
    notices: join(path, 'notices.db'),
  };
}

/** The data folder can't be made or used. */
export class FolderUnusable extends WordedError {
  override readonly name = 'FolderUnusable';

  constructor(path: string, reason: unknown) {
    const fault = (reason as NodeJS.ErrnoException).code ?? String(reason);
    super(
      {
        cy: `Ni ellir defnyddio’r ffolder ${path} (${fault}). Dewiswch un y cewch ysgrifennu ynddi, gydag AWR_DATA_DIR.`,
        en: `The folder ${path} can’t be used (${fault}). Choose one that you may write to, with AWR_DATA_DIR.`,
      },
      { cause: reason },
    );
  }
}

/**
 * Makes the folder, readable by its owner only, where it is not there yet.
 * @throws FolderUnusable
 */
export function makeFolder(folder: DataFolder): void {
  try {
    makeWithParents(folder.path);
    accessSync(folder.path, constants.W_OK);
  } catch (reason) {
    throw new FolderUnusable(folder.path, reason);
  }
}

// One by one: where a parent takes no folders (/proc), Node's own recursive mkdir tries for ever.
function makeWithParents(path: string): void {
  const there = statSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) return;
  if (there) throw Object.assign(new Error(`${path} is not a folder`), { code: 'ENOTDIR' });
  makeWithParents(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/**
 * Whatever this process makes from now on, only its owner can read: views hold names in plain, and so do the files of
 * an import. SQLite makes its files as the process's mask says, also in a folder that was there before.
 */
export function keepFilesPrivate(): void {
  process.umask(0o077);
}
