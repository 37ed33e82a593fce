import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, RUN_TYPESCRIPT } from '../support/awr-process';

/** A data folder with a timebank of some size in it, and who is in the timebank. */
export interface FilledFolder {
  readonly path: string;
  readonly timebankId: string;
  readonly memberIds: readonly string[];
  /** In the whole log. */
  readonly events: number;
  readonly entries: number;
}

/** What is kept beside a data folder that is complete. */
export const MANIFEST = 'filled.json';

/**
 * A data folder with so many entries of so many members. Filling it takes a while, so it is kept between runs in the
 * folder for temporary files, for as long as events are what they are.
 */
export function filledFolder(entries: number, members: number): FilledFolder {
  const path = join(tmpdir(), 'awr-bench', `${entries}-of-${members}-${kindOfLog()}`);
  if (!existsSync(join(path, MANIFEST))) fill(path, entries, members);
  return { path, ...(JSON.parse(readFileSync(join(path, MANIFEST), 'utf8')) as Omit<FilledFolder, 'path'>) };
}

/** The same in a copy that may be written to, for as long as the work lasts. */
export async function inCopyOf(filled: FilledFolder, work: (copy: FilledFolder) => Promise<void>): Promise<void> {
  const path = `${filled.path}-copy-${process.pid}`;
  cpSync(filled.path, path, { recursive: true });
  try {
    await work({ ...filled, path });
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

function fill(path: string, entries: number, members: number): void {
  console.log(
    `filling a folder with ${entries.toLocaleString('en')} entries of ${members.toLocaleString('en')} members`,
  );
  const unfinished = `${path}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const args = ['--import', RUN_TYPESCRIPT, join(__dirname, 'fill.ts'), unfinished, String(entries), String(members)];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) throw new Error(`filling ended with ${status}`);
  rmSync(path, { recursive: true, force: true });
  renameSync(unfinished, path);
}

/** Changes with what is in the events, and with how they are made up. */
function kindOfLog(): string {
  const sources = [join(ROOT, 'docs/events.md'), join(__dirname, 'fill.ts'), join(__dirname, 'made-up-entries.ts')];
  const hash = createHash('sha256');
  for (const file of sources) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
