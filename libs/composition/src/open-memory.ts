import { type Memory, openPostgresMemory, openSqliteMemory } from '@awr/event-store';
import { openPostgres, readPostgresAddress } from '@awr/postgres';
import type { Configuration } from './configuration';
import type { DataFolder } from './folder/data-folder';

/** A command waits for the memory before it is decided, and is not to wait long. */
const PATIENCE = { connectMillis: 2000, statementMillis: 5000 };

/** Opens what makes running commands faster or kinder: in PostgreSQL where processes share it, else in the folder. */
export async function openMemory({ memoryUrl }: Configuration, folder: DataFolder): Promise<Memory> {
  if (memoryUrl === undefined) return openSqliteMemory(folder.cache);
  const address = readPostgresAddress('AWR_MEMORY_URL', memoryUrl);
  return openPostgresMemory(await openPostgres(address, { ...PATIENCE, name: 'awr memory' }));
}
