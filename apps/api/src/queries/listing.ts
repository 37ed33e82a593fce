import type { Language } from '@awr/kernel';
import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { given } from '../commands/given';
import { Cursors, languageAskedFor, Problem } from '../edge';
import type { ListAnswer, PageDto } from './page.dto';
import { Read } from './read';
import type { Views } from './views';

/** Which list is read: a cursor leads on only in the one that it was given for. */
export interface Listing {
  /** The address and filters, without what differs from page to page. */
  readonly name: string;
  /** In whose order names are listed. */
  readonly language: Language;
}

export const Listed = createParamDecorator((_: unknown, context: ExecutionContext): Listing => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const language = languageAskedFor(request.headers['accept-language'], 'en');
  const { cursor: _cursor, limit: _limit, ...filters } = request.query as Record<string, unknown>;
  const path = request.url.split('?', 1)[0] ?? '';
  return { name: JSON.stringify([path, language, Object.entries(filters).sort()]), language };
});

interface Page<View> {
  readonly items: readonly View[];
  readonly next: string | null;
}

/** What is asked of a view for one page. */
interface PageAsked {
  readonly after?: string;
  readonly limit?: number;
  readonly language: Language;
}

/** Reads lists page by page. */
@Injectable()
export class Pages {
  constructor(
    private readonly cursors: Cursors,
    private readonly queries: QueryBus,
  ) {}

  /** A page of what is read as it is told. */
  told<Told>(
    listing: Listing,
    asked: PageDto,
    read: (views: Views, page: PageAsked) => Promise<Page<Told>>,
  ): Promise<ListAnswer<Told>> {
    return this.page(listing, asked, (told: Told) => told, read);
  }

  async page<View, Told>(
    { name, language }: Listing,
    { cursor, limit }: PageDto,
    tell: (view: View) => Told,
    read: (views: Views, page: PageAsked) => Promise<Page<View>>,
  ): Promise<ListAnswer<Told>> {
    const after = cursor === undefined ? undefined : (this.cursors.read(name, cursor) as string);
    const page = { language, ...given({ after, limit }) };
    const { items, next } = await this.queries.execute(new Read((views) => read(views, page))).catch(placeGone);
    return { items: items.map(tell), nextCursor: next === null ? null : this.cursors.write(name, next) };
  }
}

// The row that the cursor stood on was erased since.
function placeGone(reason: unknown): never {
  throw reason instanceof Error && reason.name === 'PlaceGone' ? new Problem('cursor-invalid') : reason;
}
