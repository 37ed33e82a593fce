import { setTimeout as pause } from 'node:timers/promises';
import { FolderIsHeld, FolderLock, announced, dataFolder, makeFolder, type Running } from '@awr/composition';
import type { Language, Wording } from '@awr/kernel';
import { Api } from './api/api';

/** How long to wait for an Awr that is starting, or for another command that has the folder to itself. */
const PATIENCE_MS = 120_000;
const LOOKS_AGAIN_MS = 100;
/** After so long the person is told what is waited for. */
const QUIET_MS = 2_000;

export interface Connection {
  readonly api: Api;
  close(): Promise<void>;
}

/**
 * Reaches the Awr of a data folder: the one that runs there, or else one started for this command alone, on a port
 * that only this machine can reach. So two writers never meet, and every command goes one way. One that is only
 * starting or on the point of stopping, and another command that has started its own, are waited for.
 * @throws FolderIsHeld where somebody has the folder all the time and never says where to ask.
 */
export async function connect(path: string, language: Language): Promise<Connection> {
  const folder = dataFolder(path);
  makeFolder(folder);
  const began = performance.now();
  let isTold = false;
  for (;;) {
    const connection = (await toRunning(folder.path, language)) ?? (await toOwn(folder.path, language));
    if (connection) return connection;
    const waited = performance.now() - began;
    if (waited > PATIENCE_MS) throw new FolderIsHeld(folder.path);
    if (waited > QUIET_MS && !isTold) {
      process.stderr.write(`${waiting(folder.path)[language]}\n`);
      isTold = true;
    }
    await pause(LOOKS_AGAIN_MS);
  }
}

async function toRunning(folder: string, language: Language): Promise<Connection | undefined> {
  const running = FolderLock.isTaken(folder) ? announced(folder) : undefined;
  if (!running || !(await answers(running))) return undefined;
  return { api: new Api(running.address, running.operatorKey, language), close: () => Promise.resolve() };
}

/** Undefined where somebody else has the folder. */
async function toOwn(folder: string, language: Language): Promise<Connection | undefined> {
  if (FolderLock.isTaken(folder)) return undefined;
  // Read only here, since that alone takes longer than asking an Awr that runs.
  const { startApi } = await import('../../api/src/start.js');
  try {
    const own = { dataDir: folder, host: '127.0.0.1', port: 0, logLevel: 'error' } as const;
    const started = await startApi(own, { isAnnounced: false });
    return {
      api: new Api(started.address, started.operatorKey, language, started.position),
      close: () => started.close(),
    };
  } catch (reason) {
    // Somebody else was quicker.
    if (reason instanceof FolderIsHeld) return undefined;
    throw reason;
  }
}

/** False where it was on the point of stopping: the folder will be free in a moment. */
async function answers({ address }: Running): Promise<boolean> {
  try {
    return (await fetch(`${address}/health/live`, { signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch {
    return false;
  }
}

function waiting(folder: string): Wording {
  return {
    cy: `Mae Awr arall yn cychwyn, neu wrth ei waith, ar ${folder}: yn aros amdano…`,
    en: `Another Awr is starting, or at work, on ${folder}: waiting for it…`,
  };
}
