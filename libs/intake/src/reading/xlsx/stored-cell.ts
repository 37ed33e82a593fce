/** What a workbook keeps in one cell, as far as a sheet of people and hours needs it. */
export interface StoredCell {
  readonly kind: 'text' | 'number' | 'truth' | 'error';
  /** Text as it is, a number's digits, 1 or 0, or an error such as #N/A. */
  readonly value: string;
  /** How a number is shown. */
  readonly shown: NumberFormat;
}

/**
 * How a number is shown, which is the only thing that makes it a date or a time: a workbook keeps 13 September 2025 as
 * 45913 and an hour and a half as 0.0625 (days).
 */
export type NumberFormat =
  | { readonly as: 'number' }
  | { readonly as: 'date' | 'time' | 'elapsed' | 'date-and-time' }
  /** With leading zeros and a prefix, as membership numbers are: `"T2M"0000`. */
  | { readonly as: 'digits'; readonly prefix: string; readonly digits: number };

export const AS_NUMBER: NumberFormat = { as: 'number' };
