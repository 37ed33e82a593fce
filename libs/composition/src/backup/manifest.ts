import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { backupProblem } from './backup-problem';

/** The files of a backup; whatever else a manifest names is not touched. */
export const BACKED_UP = ['log.db', 'keys.db'] as const;

/** The folder of a backup's blobs. */
export const BLOBS = 'blobs';

export interface FileDescription {
  readonly sha256: string;
  readonly bytes: number;
}

/** The blobs of a backup, each of which names itself. */
export interface BlobsDescription {
  readonly count: number;
  readonly bytes: number;
  /** SHA-256 over their ids, in order, a line each: none can be missing unseen. */
  readonly sha256: string;
}

/** What is in a backup. It is written last: a folder without it is no backup. */
export interface Manifest {
  readonly format: 1;
  readonly madeAt: string;
  readonly events: number;
  /** The position of the last event. */
  readonly head: string;
  /** Not in a manifest of before there were blobs. */
  readonly blobs?: BlobsDescription;
  readonly files: Readonly<Record<(typeof BACKED_UP)[number], FileDescription>>;
}

const NAME = 'manifest.json';

export async function describeFile(path: string): Promise<FileDescription> {
  const sha256 = createHash('sha256');
  await pipeline(createReadStream(path), sha256);
  return { sha256: sha256.digest('hex'), bytes: statSync(path).size };
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeFileSync(join(folder, NAME), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600, flush: true });
}

/** @throws BackupProblem where the backup is incomplete, or a file is not what it was. */
export async function checkedManifest(folder: string): Promise<Manifest> {
  const manifest = readManifest(folder);
  for (const name of BACKED_UP) {
    const path = join(folder, name);
    const found = await describeFile(path).catch(() => undefined);
    if (found?.sha256 !== manifest.files[name].sha256) throw backupProblem('backup-damaged', path);
  }
  return manifest;
}

function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as Manifest;
  } catch {
    throw backupProblem('backup-incomplete', folder);
  }
}
