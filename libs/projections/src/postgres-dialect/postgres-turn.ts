import { setTimeout } from 'node:timers/promises';
import { sha256 } from '@awr/kernel';
import { sql, type Kysely } from 'kysely';
import type { Turn } from '../views/views-storage';
import { SCHEMA } from './postgres-sessions';

const LOOK_EVERY_MS = 250;
/** An advisory lock is a number; others who share the database will hardly have chosen this one. */
const LOCK = sha256(`awr: who writes the views in ${SCHEMA}`).readBigInt64BE(0).toString();

/**
 * Resolves when this session is the only one that may write the views. The server takes the lock back as soon as the
 * session ends, however it ends, and then the next one has it.
 */
export async function takeTurn<Schema>(db: Kysely<Schema>, { signal, waits }: Turn): Promise<void> {
  for (let isFirstTry = true; !(await tryLock(db)); isFirstTry = false) {
    if (isFirstTry) waits();
    await setTimeout(LOOK_EVERY_MS, undefined, { signal });
  }
}

export async function tryLock<Schema>(db: Kysely<Schema>): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${sql.raw(LOCK)}) as taken`.execute(db);
  return rows[0]?.taken === true;
}
