import type { Kysely } from 'kysely';
import type { Bookkeeping } from '../views/bookkeeping-schema';
import type { Cell } from './cells';

/** Any tables: their names are made of the generation, so the compiler can't know them. */
export type AnyTables = Record<string, Record<string, Cell>>;

/** The same connection or transaction, for tables that only their definition knows. */
export function anyTables(db: Kysely<Bookkeeping>): Kysely<AnyTables> {
  return db as unknown as Kysely<AnyTables>;
}
