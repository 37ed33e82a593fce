export type ColumnKind = 'text' | 'integer' | 'json';

/** A column's kind, and by its type what a row holds there. */
export interface Column<Cell = unknown, Kind extends ColumnKind = ColumnKind> {
  readonly kind: Kind;
  readonly nullable: boolean;
  /** Only for the type checker; never there at run time. */
  readonly cell: Cell;
}

function column<Cell, Kind extends ColumnKind>(kind: Kind, nullable: boolean): Column<Cell, Kind> {
  return { kind, nullable } as Column<Cell, Kind>;
}

export const text = column<string, 'text'>('text', false);
export const optionalText = column<string | null, 'text'>('text', true);
export const integer = column<number, 'integer'>('integer', false);
export const optionalInteger = column<number | null, 'integer'>('integer', true);
/** Stored as JSON text. */
export const json = <Value>() => column<Value, 'json'>('json', false);
export const optionalJson = <Value>() => column<Value | null, 'json'>('json', true);

export interface TableDefinition {
  readonly columns: Readonly<Record<string, Column>>;
  readonly key: readonly string[];
  readonly indexes?: readonly (readonly string[])[];
}
export type TableDefinitions = Readonly<Record<string, TableDefinition>>;

/** Says what a table holds. Table names are shared by all projections, so each is used once. */
export function table<const Table extends TableDefinition>(definition: Table): Table {
  return definition;
}
