import type { Language } from '@awr/kernel';
import { PlaceGone, type PageAsked } from './page';

/** Lists of names are in the order of the language they are read in. */
export interface ListAsked extends PageAsked {
  readonly language?: Language | undefined;
}

export type SortColumn = 'sort_cy' | 'sort_en';

export function sortColumn({ language = 'cy' }: ListAsked): SortColumn {
  return `sort_${language}`;
}

// Sort keys are never empty, since they end with an id or a number.
const BEFORE_ALL = '';

/** What the rows of the page asked for come after. `find` looks up the last row of the page before, by its id. */
export async function placeAsked<Row>(
  { after }: PageAsked,
  find: (id: string) => Promise<Row | undefined>,
  sortKeyOf: (row: Row) => string,
): Promise<string> {
  if (after === undefined) return BEFORE_ALL;
  const row = await find(after);
  if (!row) throw new PlaceGone();
  return sortKeyOf(row);
}
