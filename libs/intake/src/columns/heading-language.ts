import type { Language } from '@awr/kernel';
import type { Columns, Headings } from './column';
import { compact, headingKeys } from './heading';
import type { Sheet } from './identify-sheet';
import { COLUMNS } from './sheet-kind';

/** The language that a sheet's headings are mostly in; Welsh where they are as much in the one as in the other. */
export function headingLanguage({ kind, header, columns }: Sheet): Language {
  const known: Columns = COLUMNS[kind];
  let balance = 0;
  for (const [field, places] of columns.places) {
    const keys = places.flatMap((place) => headingKeys(header.cells[place] ?? ''));
    const isIn = (language: Language) => known[field]?.headings.some((headings) => has(headings, language, keys));
    balance += Number(isIn('cy') ?? false) - Number(isIn('en') ?? false);
  }
  return balance >= 0 ? 'cy' : 'en';
}

function has(headings: Headings, language: Language, keys: readonly string[]): boolean {
  return headings[language].some((heading) => keys.includes(compact(heading)));
}
