import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BlobStore, openBlobFolder } from '@awr/blobs';
import type { Keyring } from '@awr/privacy';
import type { DataFolder } from '../folder/data-folder';
import { backupProblem } from './backup-problem';
import { copyBlobs } from './copy-blobs';
import { copyLog } from './copy-log';
import { BLOBS, describeFile, writeManifest } from './manifest';

export interface Backup {
  readonly folder: string;
  readonly events: number;
  readonly bytes: number;
}

/**
 * Copies the log, the keys and the blobs into a new folder, while Awr runs. The log comes first: keys and blobs are
 * always older than the events that need them, so those copied after the log are all that it needs. The master key
 * stays behind.
 * @throws BackupProblem where the folder is not empty.
 */
export async function makeBackup(
  source: DataFolder,
  keyring: Pick<Keyring, 'copyTo'>,
  blobs: Pick<BlobStore, 'ids' | 'get'>,
  folder: string,
): Promise<Backup> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw backupProblem('backup-folder-not-empty', folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { events, head } = await copyLog(source.log, join(folder, 'log.db'));
  await keyring.copyTo(join(folder, 'keys.db'));
  const copied = await copyBlobs(blobs, await openBlobFolder(join(folder, BLOBS)));
  const files = {
    'log.db': await describeFile(join(folder, 'log.db')),
    'keys.db': await describeFile(join(folder, 'keys.db')),
  };
  writeManifest(folder, { format: 1, madeAt: new Date().toISOString(), events, head, blobs: copied, files });
  return { folder, events, bytes: files['log.db'].bytes + files['keys.db'].bytes + copied.bytes };
}
