import type { Dialect, Kysely, RawBuilder } from 'kysely';
import type { AnyTables } from '../schema/any-tables';
import type { TableLayout } from '../schema/table-layout';
import type { RowStatements } from '../writing/row-statements';
import type { Bookkeeping } from './bookkeeping-schema';

/** How the kinds of columns are called in a database, and what stands at the end of `create table`. */
export interface SqlTypes {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly json: RawBuilder<unknown>;
  readonly tableOptions?: string;
}

/** What is told of views: that they have moved on, were found damaged, or are wanted anew. */
export const TOLD = ['moved', 'damaged', 'asked'] as const;
export type Told = (typeof TOLD)[number];

/** On which those who write views and those who read them hear of each other. */
export interface ViewsChannel {
  /** Tells the others. Where the database does that by itself when it commits (`tellWith`), nothing. */
  tell(told: Told): void;
  close(): void;
}

/** How whoever opens views for writing waits where only one may. */
export interface Turn {
  readonly signal: AbortSignal;
  /** Another keeps these views; called once. */
  readonly waits: () => void;
  /** The connection, and with it the turn, was lost while nobody used it. */
  readonly lost: () => void;
}

/**
 * All that differs between the databases in which views can live. Both dialects throw ViewsFault where the database is
 * at fault, and the reader's throws ViewNotReady where a view is not there; other errors are the statement's.
 */
export interface ViewsStorage {
  /** The same for all that use the same views. Says nothing that is secret. */
  readonly name: string;
  readonly types: SqlTypes;
  /** True where a process with another log may have been led to the same views by mistake. */
  readonly isShared: boolean;
  /** The statements that read and write one table. */
  statements(db: Kysely<AnyTables>, layout: TableLayout, table: string): RowStatements;
  readerDialect(): Dialect;
  /** For the one who writes: the engine. It is told of a connection that was lost, also where nobody uses it then. */
  writerDialect(onLost: () => void): Dialect;
  /** @throws StoreUnusable, StoreUnavailable where views can not be kept here as things are: what to change. */
  check(): Promise<void>;
  /** What comes before anything is written: to be the only one, and to have a place for tables. */
  takeTurn(db: Kysely<Bookkeeping>, turn: Turn): Promise<void>;
  /** What the database wants done with a table that was filled in one go, before it is queried. */
  settleTable(db: Kysely<Bookkeeping>, table: string): Promise<void>;
  /**
   * Puts views that can't be used out of the way, and says where they are now: nowhere where somebody else sees to it.
   * Nothing of this process may hold them open for writing.
   */
  setAside(): Promise<string | undefined>;
  /** Remembers and tells that the views are damaged, so that the next to open them for writing sets them aside. */
  markDamaged(): Promise<void>;
  isMarkedDamaged(): Promise<boolean>;
  /**
   * Makes sure that nothing that was deleted is left in what the views are kept in, as far as that is in anybody's hands
   * (docs/security.md). Asked after an erasure.
   */
  leaveNoTrace(): Promise<void>;
  /** Asks whichever process writes the views to build some anew; only where it can be told. */
  askForRebuild?(names: readonly string[]): Promise<void>;
  channel(heard: (told: Told) => void): ViewsChannel;
  /** Said in a transaction that moves views, so that those in other processes hear of it as it commits. */
  tellWith(tx: Kysely<Bookkeeping>): Promise<void>;
}
