import { chmodSync, closeSync, copyFileSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BlobDamaged, openBlobFolder } from '@awr/blobs';
import { dataFolder, makeFolder } from '../folder/data-folder';
import { FolderLock } from '../folder/folder-lock';
import { backupProblem } from './backup-problem';
import { copyBlobs } from './copy-blobs';
import { BACKED_UP, BLOBS, type Manifest, checkedManifest } from './manifest';

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
    await restoreBlobs(manifest, join(backup, BLOBS), folder.blobs);
    for (const name of BACKED_UP) place(join(backup, name), join(folder.path, name));
    return { folder: folder.path, events: manifest.events };
  } finally {
    lock.release();
  }
}

/** First of all, so that a log never stands in a folder without the blobs that it names. */
async function restoreBlobs({ blobs }: Manifest, from: string, to: string): Promise<void> {
  if (!blobs) return;
  const found = await copyBlobs(await openBlobFolder(from), await openBlobFolder(to)).catch((reason: unknown) => {
    throw reason instanceof BlobDamaged ? backupProblem('backup-damaged', reason.where) : reason;
  });
  if (found.sha256 === blobs.sha256) return;
  rmSync(to, { recursive: true });
  throw backupProblem('backup-damaged', from);
}

function place(from: string, to: string): void {
  copyFileSync(from, to);
  chmodSync(to, 0o600);
  const file = openSync(to, 'r+');
  fsyncSync(file);
  closeSync(file);
}
