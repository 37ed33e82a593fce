/** A column's kind, and by its type what a row holds there. */
export interface Column<Cell = unknown> {
  readonly kind: 'text' | 'integer' | 'json';
  readonly nullable: boolean;
  /** Only for the type checker; never there at run time. */
  readonly cell: Cell;
}

function column<Cell>(kind: Column['kind'], nullable: boolean): Column<Cell> {
  return { kind, nullable } as Column<Cell>;
}

export const text = column<string>('text', false);
export const optionalText = column<string | null>('text', true);
export const integer = column<number>('integer', false);
export const optionalInteger = column<number | null>('integer', true);
/** Stored as JSON text. */
export const json = <Value>() => column<Value>('json', false);
export const optionalJson = <Value>() => column<Value | null>('json', true);

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
