import type { Kysely } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import type { Cells } from '../schema/cells';

/** Reads and writes the rows of one physical table, in as few statements as the database at hand takes. */
export interface RowStatements {
  /** New rows. Throws where a key is there already. */
  insert(tx: Kysely<AnyTables>, rows: readonly Cells[]): Promise<void>;
  /** Whole rows, new or not. */
  write(tx: Kysely<AnyTables>, rows: readonly Cells[]): Promise<void>;
  remove(tx: Kysely<AnyTables>, keys: readonly Cells[]): Promise<void>;
  /** The rows that are there, as cells in the table's order. */
  read(db: Kysely<AnyTables>, keys: readonly Cells[]): Promise<Cells[]>;
}
