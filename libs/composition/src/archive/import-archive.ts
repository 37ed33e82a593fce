import { existsSync } from 'node:fs';
import { type TakenIn, takeInArchive } from '@awr/archive';
import { liftBy } from '@awr/event-store';
import { SqliteOutbox } from '@awr/notices';
import type { Configuration } from '../configuration';
import { ALL_DECIDERS } from '../deciders';
import { type DataFolder, dataFolder, makeFolder } from '../folder/data-folder';
import { FolderLock } from '../folder/folder-lock';
import { openBlobs } from '../open-blobs';
import { openKeyring } from '../open-keys';
import { openLog } from '../open-log';
import { Opened } from '../opened';
import type { TellProgress } from '../projecting/projecting';
import { upcasters } from '../upcasters';

/**
 * Takes a timebank in from an archive, with Awr stopped: what follows from an event elsewhere in the log must not be
 * done again while only a part of it is there. Views are brought up to date at the next start.
 * @throws ArchiveProblem, FolderIsHeld, and what opening the log and the keys throws. Nothing is left open.
 */
export async function importArchive(configuration: Configuration, path: string, tell: TellProgress): Promise<TakenIn> {
  const opened = new Opened();
  try {
    const folder = dataFolder(configuration.dataDir);
    makeFolder(folder);
    opened.add(FolderLock.take(folder.path), (lock) => lock.release());
    const store = opened.add(await openLog(configuration), (it) => it.close());
    const blobs = opened.add(await openBlobs(configuration), (it) => it.close());
    const keys = opened.add(await openKeyring(configuration, store), (it) => it.close());
    const untold = outboxIn(folder, opened);
    const target = { store, blobs, keys, deciders: ALL_DECIDERS, lift: liftBy(upcasters), ...(untold && { untold }) };
    return await takeInArchive(target, path, tell);
  } finally {
    await opened.close();
  }
}

/** Where there is none yet, members are told from the end of the log on anyway. */
function outboxIn(folder: DataFolder, opened: Opened): SqliteOutbox | undefined {
  if (!existsSync(folder.notices)) return undefined;
  return opened.add(new SqliteOutbox(folder.notices), (outbox) => outbox.close());
}
