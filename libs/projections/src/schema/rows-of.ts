import type { Column, TableDefinition, TableDefinitions } from '../table';

declare const held: unique symbol;

/** JSON as SQL gives it: text. `fromJson` makes it a value again. */
export type JsonText<Value> = string & { readonly [held]: Value };

/** What queries see, for Kysely: `ViewsDatabase<RowsOf<typeof tables>>`. Json columns are still text there. */
export type RowsOf<Tables extends TableDefinitions> = { [Name in keyof Tables]: SqlRow<Tables[Name]> };

export type SqlRow<Table extends TableDefinition> = {
  [Name in keyof Table['columns']]: SqlCell<Table['columns'][Name]>;
};

type SqlCell<C> =
  C extends Column<infer Cell, infer Kind>
    ? Kind extends 'json'
      ? JsonText<NonNullable<Cell>> | (null extends Cell ? null : never)
      : Cell
    : never;

/** The value of a json column that a query gave. */
export function fromJson<Value>(text: JsonText<Value>): Value;
export function fromJson<Value>(text: JsonText<Value> | null): Value | null;
export function fromJson<Value>(text: JsonText<Value> | null): Value | null {
  return text === null ? null : (JSON.parse(text) as Value);
}
