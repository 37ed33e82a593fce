import { FolderIsHeld, FolderLock, announced, dataFolder, makeFolder } from '@awr/composition';
import type { Language } from '@awr/kernel';
import { Api } from './api/api';

export interface Connection {
  readonly api: Api;
  close(): Promise<void>;
}

/**
 * Reaches the Awr of a data folder: the one that runs there, or else one started for this command alone, on a port
 * that only this machine can reach. So two writers never meet, and every command goes one way.
 */
export async function connect(path: string, language: Language): Promise<Connection> {
  const folder = dataFolder(path);
  makeFolder(folder);
  if (isFree(folder.path)) {
    // Read only here, since that alone takes longer than asking an Awr that runs.
    const { startApi } = await import('../../api/src/start.js');
    const started = await startApi({ dataDir: folder.path, host: '127.0.0.1', port: 0, logLevel: 'error' });
    return {
      api: new Api(started.address, started.operatorKey, language, started.position),
      close: () => started.close(),
    };
  }
  const running = announced(folder.path);
  if (!running) throw new FolderIsHeld(folder.path);
  return { api: new Api(running.address, running.operatorKey, language), close: () => Promise.resolve() };
}

function isFree(path: string): boolean {
  try {
    FolderLock.take(path).release();
    return true;
  } catch (reason) {
    if (reason instanceof FolderIsHeld) return false;
    throw reason;
  }
}
