/** How much of a list is asked for. */
export interface PageAsked {
  /** The `next` of the page before. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

/** A part of a list, and from where to go on; null where nothing comes after. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export const USUAL_PAGE = 50;
export const LARGEST_PAGE = 200;

/**
 * The row after which a list was to go on is not where it was: its person was erased since. Whoever reads the list
 * starts it again.
 */
export class PlaceGone extends Error {
  override readonly name = 'PlaceGone';
  constructor() {
    super('the list can no longer go on from there');
  }
}

/** How many rows to read: one more than the page has shows whether there are more. */
export function rowsToRead(limit: number | undefined): number {
  return pageSize(limit) + 1;
}

/** Makes the rows read into a page. The next goes on from a row's id, never from a name: places end up in logs. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number | undefined,
  idOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, pageSize(limit));
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), next: last ? idOf(last) : null };
}

function pageSize(limit = USUAL_PAGE): number {
  return Math.min(Math.max(Math.trunc(limit), 1), LARGEST_PAGE);
}
