import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the command line finds, and is let in by, the Awr that runs on a data folder. */
export interface Running {
  readonly pid: number;
  /** Such as http://127.0.0.1:4000. */
  readonly address: string;
  /** Lets in whoever can read the folder anyway; new at each start. */
  readonly operatorKey: string;
}

const FILE = 'awr.running.json';

/** Says where this Awr can be reached. Only the folder's owner can read it. */
export function announce(folder: string, running: Running): void {
  withdraw(folder);
  writeFileSync(join(folder, FILE), JSON.stringify(running), { mode: 0o600 });
}

export function withdraw(folder: string): void {
  rmSync(join(folder, FILE), { force: true });
}

/** The announcement in a folder, if there is one. It may be an old one: only the lock tells whether Awr still runs. */
export function announced(folder: string): Running | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Running;
  } catch {
    return undefined;
  }
}
