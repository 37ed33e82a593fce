import type { Wording } from '@awr/kernel';

/** What a refused row says was wrong with it. Stable: programs and the manual go by them. */
export const CODES = [
  'file',
  'column',
  'date',
  'member',
  'number',
  'name',
  'group',
  'hours',
  'credits',
  'people',
  'venue',
  'activity',
  'language',
  'contact',
  'email',
  'phone',
  'birthday',
  'age-band',
  'area',
  'text',
  'duplicate',
  'insufficient',
  'limit',
  'refused',
] as const;
export type Code = (typeof CODES)[number];

/** One thing that a sheet can say, and by what headings it is found. */
export interface Column {
  readonly code: Code;
  readonly label: Wording;
  /** Headings without accents, punctuation and capitals; those further on count only where none before is there. */
  readonly headings: readonly Headings[];
  readonly isNeeded?: true;
  /** Needed only where none of these fields is there. */
  readonly isNeededWithout?: readonly string[];
  /** Where several columns may say it together, what goes between them. */
  readonly joinedBy?: string;
}

export interface Headings {
  readonly cy: readonly string[];
  readonly en: readonly string[];
  /** Words that mean it only where the name of the sheet says what the sheet is about. */
  readonly onlyInNamed?: true;
}

export type Columns<Field extends string = string> = Readonly<Record<Field, Column>>;
