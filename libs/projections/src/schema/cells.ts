import { toUSVString } from 'node:util';
import type { ColumnKind } from '../table';

export interface LaidOutColumn {
  readonly table: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly nullable: boolean;
  readonly isInKey: boolean;
}

/** What a column holds in SQL: json is text. */
export type Cell = string | number | null;
export type Cells = Cell[];

/** A projection gave a column what it does not take. Never says the value: it may be personal. */
export class UnfitCell extends Error {
  override readonly name = 'UnfitCell';
  constructor(column: LaidOutColumn, what: string) {
    super(`${column.table}.${column.name} ${what}`);
  }
}

export function cellOf(column: LaidOutColumn, value: unknown): Cell {
  if (value === null || value === undefined) {
    if (column.nullable) return null;
    throw new UnfitCell(column, 'is missing');
  }
  switch (column.kind) {
    case 'text':
      if (typeof value !== 'string') throw new UnfitCell(column, `takes text, not a ${typeof value}`);
      return keptText(value);
    case 'integer':
      return integerCell(column, value);
    case 'json':
      return JSON.stringify(value);
  }
}

export function integerCell(column: LaidOutColumn, value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new UnfitCell(column, 'takes a whole number below 2^53');
  // Makes -0 the 0 that the database would make of it.
  return (value as number) + 0;
}

/**
 * As every database would keep it: whole characters, and no NUL, which PostgreSQL does not take. So a row is the same
 * whether it was read back or not, and in whichever database it is.
 */
function keptText(text: string): string {
  const whole = toUSVString(text);
  return whole.includes('\0') ? whole.replaceAll('\0', '\ufffd') : whole;
}
