import type { Kysely, Transaction } from 'kysely';
import type { Bookkeeping } from './bookkeeping-schema';
import { now } from './checkpoints';

/** Notes that projections are wanted anew, for whichever process keeps the views. */
export async function noteRequests(db: Kysely<Bookkeeping>, names: readonly string[]): Promise<void> {
  const rows = names.map((name) => ({ name, asked_at: now() }));
  await db
    .insertInto('awr_rebuilds')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes over what was asked for, in the transaction in which it begins. */
export async function takeRequests(tx: Transaction<Bookkeeping>): Promise<string[]> {
  const asked = await tx.selectFrom('awr_rebuilds').select('name').execute();
  if (asked.length > 0) await tx.deleteFrom('awr_rebuilds').execute();
  return asked.map(({ name }) => name);
}
