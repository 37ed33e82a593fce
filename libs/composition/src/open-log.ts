import {
  type EventReader,
  type EventStore,
  openEventStoreDb,
  openEventStoreDbReader,
  openSqliteEventReader,
  openSqliteEventStore,
  withUpcasters,
} from '@awr/event-store';
import type { Configuration } from './configuration';
import { dataFolder } from './folder/data-folder';
import { refuseIfMoved } from './migrating/moved-mark';
import { upcasters } from './upcasters';

/** What says where the events are kept. */
export type LogPlace = Pick<Configuration, 'dataDir' | 'eventStoreUrl'>;

/** True where other processes may append to the same log. A file of the data folder has one writer. */
export function isShared({ eventStoreUrl }: LogPlace): boolean {
  return eventStoreUrl !== undefined;
}

/**
 * Opens the log: the one in the data folder, or the EventStoreDB that the configuration names.
 * @throws StoreUnusable, StoreUnavailable: each says what is wrong and what to do.
 */
export async function openLog({ dataDir, eventStoreUrl }: LogPlace): Promise<EventStore> {
  if (eventStoreUrl === undefined) refuseIfMoved(dataFolder(dataDir).path);
  const store =
    eventStoreUrl === undefined ? openSqliteEventStore(dataFolder(dataDir).log) : await openEventStoreDb(eventStoreUrl);
  return withUpcasters(store, upcasters);
}

/** The same, to read only: beside somebody who writes. */
export async function openLogToRead({ dataDir, eventStoreUrl }: LogPlace): Promise<EventReader> {
  const reader =
    eventStoreUrl === undefined
      ? openSqliteEventReader(dataFolder(dataDir).log)
      : await openEventStoreDbReader(eventStoreUrl);
  return withUpcasters(reader, upcasters);
}
