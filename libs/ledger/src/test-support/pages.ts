import type { Page } from '@awr/community';
import type { EntryView } from '../views/entries/entry-view';

/** All pages of a list, read one after another. */
export async function pagesOf<Item>(read: (after: string | undefined) => Promise<Page<Item>>): Promise<Page<Item>[]> {
  const pages = [await read(undefined)];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next) pages.push(await read(next));
  return pages;
}

/** Which entries are on a page: 7 for e-000007. */
export function numbers({ items }: Page<EntryView>): number[] {
  return items.map(({ entryId }) => Number(entryId.slice(2)));
}
