import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, makeFolder } from '../folder/data-folder';
import { FolderLock } from '../folder/folder-lock';
import { backupProblem } from './backup-problem';
import { BACKED_UP, checkedManifest } from './manifest';

/**
 * Fills an empty data folder from a backup, after checking that the backup is what it was. Views are built anew when
 * Awr starts on it.
 * @throws BackupProblem; FolderIsHeld.
 */
export async function restoreBackup(backup: string, dataDir: string): Promise<{ folder: string; events: number }> {
  const manifest = await checkedManifest(backup);
  const folder = dataFolder(dataDir);
  makeFolder(folder);
  const lock = FolderLock.take(folder.path);
  try {
    const kept = [folder.log, folder.keys, folder.views, folder.cache].some((path) => existsSync(path));
    if (kept) throw backupProblem('data-folder-in-use', folder.path);
    for (const name of BACKED_UP) place(join(backup, name), join(folder.path, name));
    return { folder: folder.path, events: manifest.events };
  } finally {
    lock.release();
  }
}

function place(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}
