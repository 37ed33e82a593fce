import type { EventStore } from '@awr/event-store';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PATIENCE_MS, Problem, type ViewsWaiter } from '../edge';
import { LOG, VIEWS_WAITER } from '../ports';
import { Read } from './read';
import type { Views } from './views';

/** Reads the views once they show all that is in the log: whoever was just told of something finds it there. */
@Injectable()
export class ReadNow {
  constructor(
    private readonly queries: QueryBus,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(VIEWS_WAITER) private readonly views: ViewsWaiter,
  ) {}

  async read<Result>(see: (views: Views) => Promise<Result>): Promise<Result> {
    const isShown = await this.views.reached(await this.log.head(), PATIENCE_MS);
    if (!isShown) throw new Problem('view-behind', { headers: { 'retry-after': '1' } });
    return this.queries.execute(new Read(see));
  }
}
