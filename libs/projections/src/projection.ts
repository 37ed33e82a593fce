import type { StoredEvent } from '@awr/event-store';
import type { TableDefinition, TableDefinitions } from './table';

/** A read model: what it keeps (tables) and what each event does to them. */
export interface Projection<Tables extends TableDefinitions = TableDefinitions> {
  readonly name: string;
  /** Raised whenever tables or rules change: the new version is built beside the old one, then takes its place. */
  readonly version: number;
  readonly tables: Tables;
  /** By event type. An event type that is not named does not concern this projection. */
  readonly on: Readonly<Record<string, ApplyEvent<Tables>>>;
}

/** Lets the compiler tell the tables from the definition, so that each rule knows its view. */
export function projection<const Tables extends TableDefinitions>(definition: Projection<Tables>): Projection<Tables> {
  return definition;
}

// Events come from the log as they are; each rule says what it takes the data to be.
// A method's type, since only that lets projections of different tables stand in one list.
export type ApplyEvent<Tables extends TableDefinitions> = {
  apply(event: StoredEvent<string, never>, view: ViewWriter<Tables>): void | Promise<void>;
}['apply'];

export type ViewWriter<Tables extends TableDefinitions> = {
  readonly [Name in keyof Tables]: TableWriter<Tables[Name]>;
};

export type Row<Table extends TableDefinition> = {
  [Column in keyof Table['columns']]: CellOf<Table['columns'][Column]>;
};
type CellOf<C> = C extends { readonly cell: infer Cell } ? Cell : never;
export type Key<Table extends TableDefinition> = Pick<Row<Table>, Table['key'][number] & keyof Row<Table>>;

/**
 * Writes to one table. Writes are gathered and flushed with the checkpoint in one transaction, so each event counts
 * exactly once; `find` sees what this batch has written.
 */
export interface TableWriter<Table extends TableDefinition> {
  /** A new row. Its key must be new. */
  insert(row: Row<Table>): void;
  /** The row as it now is. */
  find(key: Key<Table>): Promise<Row<Table> | undefined>;
  /** Writes the whole row, new or not. */
  put(row: Row<Table>): void;
  /** Changes some columns of a row; a row that is not there stays away. */
  change(key: Key<Table>, columns: Partial<Row<Table>>): void;
  /** Adds to numbers, from 0 where the row is new; `set` gives the other columns, written each time. */
  add(key: Key<Table>, numbers: Partial<Row<Table>>, set?: Partial<Row<Table>>): void;
  remove(key: Key<Table>): void;
}
