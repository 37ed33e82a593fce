import { StoreUnusable } from '@awr/kernel';
import type { Postgres } from './postgres';
import type { Queryable } from './queryable';
import { newerSchema } from './wordings';

/** A schema of its own in a database, which others may share. */
export interface Schema {
  readonly name: string;
  /** What each format adds to the one before. Only ever added to: what was released is in somebody's database. */
  readonly formats: readonly string[];
}

/**
 * Makes the schema, or brings an older one up to date, once, whoever else does the same at the same time.
 * @throws StoreUnusable where a newer Awr has written to it.
 */
export async function ensureSchema(postgres: Postgres, { name, formats }: Schema): Promise<void> {
  // Looked at first, so that whoever finds all as it should be needs no right to make anything.
  if ((await formatOf(postgres, name)) === formats.length) return;
  await postgres.inTransaction(async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`awr schema ${name}`]);
    const found = await formatOf(transaction, name);
    if (found > formats.length) throw new StoreUnusable(newerSchema(postgres.address.shown, name, found));
    if (found === 0) await transaction.query(begun(name));
    for (const format of formats.slice(found)) await transaction.query(format);
    await transaction.query(`UPDATE ${name}.format SET format = $1`, [formats.length]);
  });
}

async function formatOf(from: Queryable, name: string): Promise<number> {
  // Not by to_regclass: it would remember that there is none, also after another connection has made it.
  const there = await from.query('SELECT FROM pg_tables WHERE schemaname = $1 AND tablename = $2', [name, 'format']);
  if (there.length === 0) return 0;
  const [row] = await from.query<{ format: number }>(`SELECT format FROM ${name}.format`);
  return row?.format ?? 0;
}

function begun(name: string): string {
  return `
    CREATE SCHEMA IF NOT EXISTS ${name};
    CREATE TABLE ${name}.format (format integer NOT NULL);
    INSERT INTO ${name}.format VALUES (0);`;
}
