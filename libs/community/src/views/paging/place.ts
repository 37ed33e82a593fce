import type { Language } from '@awr/kernel';
import { PlaceGone, type Page, type PageAsked, pageOf, rowsToRead } from './page';

/** Lists of names are in the order of the language they are read in. */
export interface ListAsked extends PageAsked {
  readonly language?: Language | undefined;
}

export type SortColumn = 'sort_cy' | 'sort_en';

function sortColumn({ language = 'cy' }: ListAsked): SortColumn {
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

/** How a list is read whose rows have a sort key for each language. */
interface InOrder<Row, Item> {
  /** The row of this id, which a page may go on from. */
  readonly row: (id: string) => Promise<Row | undefined>;
  /** So many rows, at most, after a sort key. */
  readonly after: (sort: SortColumn, place: string, most: number) => Promise<Row[]>;
  readonly idOf: (row: Row) => string;
  readonly itemOf: (row: Row) => Item;
}

/** One page in the order of the language asked for. */
export async function pageInOrder<Row extends Readonly<Record<SortColumn, string>>, Item>(
  asked: ListAsked,
  { row, after, idOf, itemOf }: InOrder<Row, Item>,
): Promise<Page<Item>> {
  const sort = sortColumn(asked);
  const place = await placeAsked(asked, row, (found) => found[sort]);
  return pageOf(await after(sort, place, rowsToRead(asked.limit)), asked.limit, idOf, itemOf);
}
