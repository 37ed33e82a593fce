import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where everything of one Awr is kept. */
export interface DataFolder {
  readonly path: string;
  /** The events: the only file that can't be made anew from another. */
  readonly log: string;
  /** Each person's data key, wrapped by the master key. */
  readonly keys: string;
  readonly masterKey: string;
  /** Read models; may be deleted, and are then built again. */
  readonly views: string;
  /** Snapshots and remembered refusals; may be deleted. */
  readonly cache: string;
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    log: join(path, 'log.db'),
    keys: join(path, 'keys.db'),
    masterKey: join(path, 'master.key'),
    views: join(path, 'views.db'),
    cache: join(path, 'cache.db'),
  };
}

/** Makes the folder, readable by its owner only, where it is not there yet. */
export function makeFolder(folder: DataFolder): void {
  if (!existsSync(folder.path)) mkdirSync(folder.path, { recursive: true, mode: 0o700 });
}
