import { sql } from 'kysely';
import { types } from 'pg';
import type { SqlTypes } from '../views/views-storage';

export const POSTGRES_TYPES: SqlTypes = {
  // Ordered by bytes, as in SQLite: so a page ends in the same place wherever the views are.
  text: sql`text collate "C"`,
  integer: sql`bigint`,
  // Not jsonb, which puts keys in an order of its own: rows are to be the same bytes everywhere.
  json: sql`text`,
};

const { INT8, NUMERIC } = types.builtins;

/** A number came out of the views that JavaScript can't hold. Cells are below 2^53, so only a sum could be. */
export class NumberTooLarge extends Error {
  override readonly name = 'NumberTooLarge';
  constructor() {
    super('a whole number in the views is 2^53 or above');
  }
}

/** How values come out of PostgreSQL: whole numbers and sums of them as numbers. */
export const cellTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8 || oid === NUMERIC) return numberOf;
    return types.getTypeParser(oid, format as 'text');
  },
};

export function numberOf(text: string): number {
  const number = Number(text);
  if (!text.includes('.') && !Number.isSafeInteger(number)) throw new NumberTooLarge();
  return number;
}
