import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { VIEWS } from '../ports';
import type { Views } from './views';

/** Reads something from the views. One kind of query is enough: what differs is which view is asked for what. */
export class Read<Result> extends Query<Result> {
  constructor(readonly from: (views: Views) => Promise<Result>) {
    super();
  }
}

@QueryHandler(Read)
export class ReadHandler implements IQueryHandler<Read<unknown>> {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  execute(query: Read<unknown>): Promise<unknown> {
    return query.from(this.views);
  }
}
