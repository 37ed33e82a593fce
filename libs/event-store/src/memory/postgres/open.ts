import { type Postgres, ensureSchema } from '@awr/postgres';
import { type Memory, type MemoryOptions, MOST_REFUSALS } from '../memory';
import { Attempts } from './attempts';
import { PostgresRefusals } from './postgres-refusals';
import { PostgresSnapshots } from './postgres-snapshots';
import { MEMORY_SCHEMA } from './schema';

/**
 * A memory that several processes share. The connections are whoever's opened them; they are closed with the memory.
 * @throws StoreUnavailable, StoreUnusable
 */
export async function openPostgresMemory(postgres: Postgres, options: MemoryOptions = {}): Promise<Memory> {
  const { mostRefusals = MOST_REFUSALS, onFailure = () => {} } = options;
  await ensureSchema(postgres, MEMORY_SCHEMA);
  const attempts = new Attempts(onFailure);
  const refusals = new PostgresRefusals(postgres, mostRefusals, attempts);
  return {
    snapshots: new PostgresSnapshots(postgres, attempts),
    refusals,
    async close() {
      await refusals.settle();
      await postgres.close();
    },
  };
}
