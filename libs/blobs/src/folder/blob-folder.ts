import { mkdir, open, readFile, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { invariant, newId } from '@awr/kernel';
import { type BlobId, type BlobStore, blobIdOf, checked, isBlobId } from '../blob-store';
import { isMissing, sayingUnavailable } from './faults';
import { syncFolder } from './sync-folder';

const DRAFTS = 'drafts';

/**
 * Opens a folder of blobs, and makes it, for its owner only, where it is not there. Drafts that a dead process left
 * go. One process at a time may write to it.
 */
export async function openBlobFolder(path: string): Promise<BlobStore> {
  const drafts = join(path, DRAFTS);
  await sayingUnavailable(path, async () => {
    await rm(drafts, { recursive: true, force: true });
    await mkdir(drafts, { recursive: true, mode: 0o700 });
  });
  return new BlobFolder(path);
}

/** A file a blob, named by its id, in folders of its first two letters: `3f/3f9a…`. */
class BlobFolder implements BlobStore {
  constructor(private readonly path: string) {}

  async put(bytes: Uint8Array): Promise<BlobId> {
    const id = blobIdOf(bytes);
    await sayingUnavailable(this.path, () => this.write(id, bytes));
    return id;
  }

  async get(id: BlobId): Promise<Buffer | undefined> {
    const file = this.fileOf(id);
    const bytes = await sayingUnavailable(file, () => readFile(file).catch(noneWhereMissing));
    return bytes && checked(id, bytes, file);
  }

  async has(id: BlobId): Promise<boolean> {
    const file = this.fileOf(id);
    return (await sayingUnavailable(file, () => stat(file).catch(noneWhereMissing))) !== undefined;
  }

  async delete(id: BlobId): Promise<void> {
    await sayingUnavailable(this.path, async () => {
      const gone = await unlink(this.fileOf(id)).then(() => true, noneWhereMissing);
      if (gone) await syncFolder(this.folderOf(id));
    });
  }

  async *ids(): AsyncIterable<BlobId> {
    const folders = await sayingUnavailable(this.path, () => readdir(this.path));
    for (const folder of folders.filter((name) => name !== DRAFTS).sort()) {
      const names = await sayingUnavailable(this.path, () => readdir(join(this.path, folder)));
      yield* names.filter(isBlobId).sort();
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  // Renamed only once it is on disk: a file by the name of a blob is whole, or not there.
  private async write(id: BlobId, bytes: Uint8Array): Promise<void> {
    if (await this.isWhole(id, bytes)) return syncFolder(this.folderOf(id));
    const draft = join(this.path, DRAFTS, newId());
    try {
      await writeDurably(draft, bytes);
      if (await mkdir(this.folderOf(id), { recursive: true, mode: 0o700 })) await syncFolder(this.path);
      await rename(draft, this.fileOf(id));
      await syncFolder(this.folderOf(id));
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** One that was damaged on the disk is written anew. */
  private async isWhole(id: BlobId, bytes: Uint8Array): Promise<boolean> {
    const there = await readFile(this.fileOf(id)).catch(noneWhereMissing);
    return there?.equals(bytes) === true;
  }

  private folderOf(id: BlobId): string {
    // It becomes a path, and may come from a file or from afar.
    invariant(isBlobId(id), 'a blob is named by 64 hexadecimal digits');
    return join(this.path, id.slice(0, 2));
  }

  private fileOf(id: BlobId): string {
    return join(this.folderOf(id), id);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

function noneWhereMissing(reason: unknown): undefined {
  if (!isMissing(reason)) throw reason;
}
