import type { Table } from './table';

const LETTER_LOST = /\p{L}\?\p{L}|\?\p{Ll}{2}/u;

export interface LetterLost {
  readonly table: Table;
  readonly line: number;
}

/**
 * Rows of old Windows files in which a question mark stands where a letter should. Windows-1252 has no ŵ and ŷ, so a
 * program that saves in it writes T?r for Tŵr, and nobody is told.
 */
export function lettersLost(table: Table): LetterLost[] {
  if (table.format !== 'csv' || (table.charset !== 'windows-1252' && !isPlainAscii(table))) return [];
  return table.rows
    .filter(({ cells }) => cells.some((cell) => LETTER_LOST.test(cell)))
    .map(({ line }) => ({ table, line }));
}

/** A file whose only odd letters were lost has none left to tell its charset by. */
function isPlainAscii({ rows }: Table): boolean {
  return rows.every(({ cells }) => cells.every((cell) => /^[\x00-\x7F]*$/.test(cell)));
}
