import { sql } from 'kysely';
import type { SqlTypes } from '../views/views-storage';

export const SQLITE_TYPES: SqlTypes = {
  text: sql`text`,
  integer: sql`integer`,
  json: sql`text`,
  // Rows lie in the order of their key, and nothing is kept twice.
  tableOptions: 'strict, without rowid',
};
