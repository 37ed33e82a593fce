import { LARGEST_PAGE, type Page, PlaceGone, USUAL_PAGE } from '@awr/community';

/** How many rows to read: one more than the page has shows whether there are more. */
export function rowsToRead(limit: number | undefined): number {
  return pageSize(limit) + 1;
}

export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number | undefined,
  placeOf: (row: Row) => string,
  itemOf: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, pageSize(limit));
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return { items: shown.map(itemOf), next: last ? placeOf(last) : null };
}

/** The numbers of a place such as 20250913.17. Throws PlaceGone where it is none that a page has given. */
export function placeNumbers(place: string, count: number): number[] {
  const numbers = place.split('.').map((part) => (/^\d{1,15}$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.length !== count || numbers.some(Number.isNaN)) throw new PlaceGone();
  return numbers;
}

function pageSize(limit = USUAL_PAGE): number {
  return Math.min(Math.max(Math.trunc(limit), 1), LARGEST_PAGE);
}
