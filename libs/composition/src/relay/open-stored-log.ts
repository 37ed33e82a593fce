import { type EventReader, openEventStoreDbReader, openSqliteEventReader } from '@awr/event-store';
import { dataFolder } from '../folder/data-folder';
import type { LogPlace } from '../open-log';

/**
 * The log as it is stored, to read only: the relay lifts each event by itself, so that one from a newer Awr can be
 * parked while the others go on.
 */
export async function openStoredLog({ dataDir, eventStoreUrl }: LogPlace): Promise<EventReader> {
  if (eventStoreUrl !== undefined) return openEventStoreDbReader(eventStoreUrl);
  return openSqliteEventReader(dataFolder(dataDir).log);
}
