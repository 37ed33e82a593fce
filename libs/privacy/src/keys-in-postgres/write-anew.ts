import { setTimeout as wait } from 'node:timers/promises';
import type { Postgres } from '@awr/postgres';

/** After all that was committed before it. */
const NOW = 'SELECT pg_current_xact_id()::xid AS now';
/**
 * Somebody in this database who may still see rows as they were before that, or has begun to write something before it:
 * of both PostgreSQL takes along what they might need.
 */
const SEE_OLDER = `
  SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()
    AND (age(backend_xmin) > age($1::xid) OR age(backend_xid) > age($1::xid))`;
const WRITE_ANEW = 'VACUUM (FULL) awr_keys.data_keys';

/** A snapshot lives for a moment, unless somebody copies the whole database. */
const PATIENCE_MILLIS = 10_000;
const LOOK_AGAIN_MILLIS = 20;

/**
 * Writes the table of keys into a new file, without what was in its rows before. PostgreSQL takes such rows along for
 * as long as anybody's snapshot may still show them, so they are waited for. False where somebody's lasted too long, and
 * the old file's content may be in the new one: then it has to be done again.
 */
export async function writeKeysAnew(postgres: Postgres): Promise<boolean> {
  const [row] = await postgres.query<{ now: string }>(NOW);
  const isClean = await nobodySeesOlder(postgres, row!.now);
  await postgres.query(WRITE_ANEW);
  return isClean;
}

async function nobodySeesOlder(postgres: Postgres, than: string): Promise<boolean> {
  const began = performance.now();
  while (performance.now() - began < PATIENCE_MILLIS) {
    if ((await postgres.query(SEE_OLDER, [than])).length === 0) return true;
    await wait(LOOK_AGAIN_MILLIS);
  }
  return false;
}
