import type { Dialect, RawBuilder } from 'kysely';

/** How the kinds of columns are called in a database, and what stands at the end of `create table`. */
export interface SqlTypes {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly json: RawBuilder<unknown>;
  readonly tableOptions?: string;
}

/**
 * Whose fault an error is: the statement's (a key that is there already), so that the event that led to it is to
 * blame; the database's, for now (locked, disk full); or the database is damaged.
 */
export type Fault = 'statement' | 'unavailable' | 'damaged';

/** All that differs between the databases in which views can live. */
export interface ViewsStorage {
  /** The same for all that use the same views; commits are announced by this name. */
  readonly name: string;
  readonly types: SqlTypes;
  /** Most rows to write in one statement. */
  readonly rowsInStatement: number;
  readerDialect(): Dialect;
  /** For the one who writes: the engine. */
  writerDialect(): Dialect;
  faultOf(error: unknown): Fault;
  /** Puts views that can't be used out of the way, and says where they are now. Nothing may hold them open for writing. */
  setAside(): string;
  /** Remembers that the views are damaged, so that the next to open them for writing sets them aside. */
  markDamaged(): void;
  isMarkedDamaged(): boolean;
}
