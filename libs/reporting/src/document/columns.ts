import type { Language, Wording } from '@awr/kernel';
import type { Column } from './report';

/** A column before it is in a language. */
export interface ColumnInBoth {
  readonly says: Wording;
  readonly holds: Column['holds'];
}

export function ofWords(says: Wording): ColumnInBoth {
  return { says, holds: 'words' };
}

export function ofFigures(says: Wording): ColumnInBoth {
  return { says, holds: 'figures' };
}

/** Columns by their codes, in the order in which they are named. */
export function columnsIn(language: Language, columns: Readonly<Record<string, ColumnInBoth>>): Column[] {
  return Object.entries(columns).map(([code, { says, holds }]) => ({ code, heading: says[language], holds }));
}
