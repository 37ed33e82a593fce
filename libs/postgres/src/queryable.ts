/** A row as it comes back: numbers beyond a double's reach are text, bytes are a Buffer. */
export type Row = Readonly<Record<string, unknown>>;

/** Whatever statements can be asked of: a pool, or one transaction. */
export interface Queryable {
  query<R = Row>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}
