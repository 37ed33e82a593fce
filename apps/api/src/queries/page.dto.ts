import type { Type } from '@nestjs/common';
import { Line, LineOrNull, ListOf, MOST_ON_A_PAGE, WholeInQuery } from '../edge';

/** How much of a list is asked for, and from where on. */
export class PageDto {
  @WholeInQuery({
    says: { cy: 'Faint ar dudalen', en: 'How many on a page' },
    optional: true,
    least: 1,
    most: MOST_ON_A_PAGE,
    example: 50,
  })
  limit?: number;

  @Line({
    says: { cy: '`nextCursor` y dudalen flaenorol', en: 'The `nextCursor` of the page before' },
    optional: true,
    most: 1000,
  })
  cursor?: string;
}

export interface ListAnswer<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page; null on the last. */
  readonly nextCursor: string | null;
}

/** A page of things of one kind, as a class of its own for the OpenAPI document. */
export function listAnswer<Item>(item: Type<Item>): Type<ListAnswer<Item>> {
  class ListOfItems implements ListAnswer<Item> {
    @ListOf(() => item, { says: { cy: 'Y dudalen', en: 'The page' }, least: 0, most: MOST_ON_A_PAGE })
    items!: Item[];

    @LineOrNull({
      says: { cy: 'Y cyrchwr i’r dudalen nesaf; null ar yr olaf', en: 'The cursor of the next page; null on the last' },
    })
    nextCursor!: string | null;
  }
  Object.defineProperty(ListOfItems, 'name', { value: `${item.name.replace(/Answer$/, '')}ListAnswer` });
  return ListOfItems;
}
