import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Keyring } from '@awr/privacy';
import type { DataFolder } from '../folder/data-folder';
import { backupProblem } from './backup-problem';
import { copyLog } from './copy-log';
import { describeFile, writeManifest } from './manifest';

export interface Backup {
  readonly folder: string;
  readonly events: number;
  readonly bytes: number;
}

/**
 * Copies the log and the keys into a new folder, while Awr runs. The log comes first: a key is always older than the
 * events that need it, so the keys copied after the log are all that it needs. The master key stays behind.
 * @throws BackupProblem where the folder is not empty.
 */
export async function makeBackup(
  source: DataFolder,
  keyring: Pick<Keyring, 'copyTo'>,
  folder: string,
): Promise<Backup> {
  if (existsSync(folder) && readdirSync(folder).length > 0) throw backupProblem('backup-folder-not-empty', folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { events, head } = await copyLog(source.log, join(folder, 'log.db'));
  keyring.copyTo(join(folder, 'keys.db'));
  const files = {
    'log.db': await describeFile(join(folder, 'log.db')),
    'keys.db': await describeFile(join(folder, 'keys.db')),
  };
  writeManifest(folder, { format: 1, madeAt: new Date().toISOString(), events, head, files });
  return { folder, events, bytes: files['log.db'].bytes + files['keys.db'].bytes };
}
