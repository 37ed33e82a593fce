import { open } from 'node:fs/promises';

/** Makes what happened to the names in a folder last through a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows can't open a folder, and keeps names by its own journal.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
