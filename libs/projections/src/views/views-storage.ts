import type { Dialect, RawBuilder } from 'kysely';

/** How the kinds of columns are called in a database, and what stands at the end of `create table`. */
export interface SqlTypes {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly json: RawBuilder<unknown>;
  readonly tableOptions?: string;
}

/**
 * All that differs between the databases in which views can live. Both dialects throw ViewsFault where the database is
 * at fault, and the reader's throws ViewNotReady where a view is not there; other errors are the statement's.
 */
export interface ViewsStorage {
  /** The same for all that use the same views; commits are announced by this name. */
  readonly name: string;
  readonly types: SqlTypes;
  /** Most rows to write in one statement. */
  readonly rowsInStatement: number;
  readerDialect(): Dialect;
  /** For the one who writes: the engine. */
  writerDialect(): Dialect;
  /** Puts views that can't be used out of the way, and says where they are now. Nothing may hold them open for writing. */
  setAside(): string;
  /** Remembers and announces that the views are damaged, so that the next to open them for writing sets them aside. */
  markDamaged(): void;
  isMarkedDamaged(): boolean;
}
