import {
  type EventReader,
  type EventStore,
  openEventStoreDb,
  openSqliteEventReader,
  openSqliteEventStore,
} from '@awr/event-store';
import { dataFolder, makeFolder } from '../folder/data-folder';
import { FolderLock } from '../folder/folder-lock';
import { Opened } from '../opened';
import type { TellProgress } from '../projecting/projecting';
import { type Migrated, migrateLog } from './migrate-log';
import { markMoved } from './moved-mark';
import { ofTimebank } from './part-of-log';

export interface Move {
  readonly dataDir: string;
  /** The EventStoreDB to move to, or from. */
  readonly eventStoreUrl: string;
  readonly direction: 'to' | 'from';
  /** One timebank alone; all that there is where it is left out. */
  readonly timebankId?: string | undefined;
  readonly tell: TellProgress;
}

/**
 * Moves the events of a data folder to an EventStoreDB, or from one, while no Awr runs on the folder. Nothing is deleted
 * where they came from. Events are moved as they are stored: nothing is lifted to a newer version.
 * @throws FolderIsHeld, MigrationProblem, and what opening the two stores throws.
 */
export async function moveEvents(move: Move): Promise<Migrated> {
  const opened = new Opened();
  try {
    const folder = dataFolder(move.dataDir);
    makeFolder(folder);
    opened.add(FolderLock.take(folder.path), (lock) => lock.release());
    const { source, target } = await storesOf(move, folder.log, opened);
    const { tell, timebankId } = move;
    const belongs = timebankId === undefined ? {} : { belongs: ofTimebank(timebankId) };
    const migrated = await migrateLog({ source, target, tell, ...belongs });
    if (move.direction === 'to' && timebankId === undefined) markMoved(folder.path);
    return migrated;
  } finally {
    await opened.close();
  }
}

async function storesOf(
  { eventStoreUrl, direction }: Move,
  log: string,
  opened: Opened,
): Promise<{ readonly source: EventReader; readonly target: EventStore }> {
  const far = opened.add(await openEventStoreDb(eventStoreUrl), (it) => it.close());
  if (direction === 'to') {
    return { source: opened.add(openSqliteEventReader(log), (it) => it.close()), target: far };
  }
  return { source: far, target: opened.add(openSqliteEventStore(log), (it) => it.close()) };
}
