import type { DatabaseSync } from 'node:sqlite';
import { query } from './query';

const HEAD = 'SELECT max(position) FROM events';

/** Finds the position of the last event, 0 where there is none. Costs a few microseconds. */
export function headOf(db: DatabaseSync): () => number {
  const find = query<[number | null]>(db, HEAD);
  return () => find.get()?.[0] ?? 0;
}
