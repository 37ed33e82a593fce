import type { EventStore } from '@awr/event-store';
import type { EntryView } from '@awr/ledger';
import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PATIENCE_MS, Problem, type ViewsWaiter } from '../edge';
import { LOG, VIEWS_WAITER } from '../ports';
import { Read } from '../queries/read';

/** Reads an entry as it is now: whoever was just told of it must not hear that it is not there. */
@Injectable()
export class EntryNow {
  constructor(
    private readonly queries: QueryBus,
    @Inject(LOG) private readonly log: EventStore,
    @Inject(VIEWS_WAITER) private readonly views: ViewsWaiter,
  ) {}

  async byId(timebankId: string, entryId: string): Promise<EntryView | undefined> {
    const isShown = await this.views.reached(await this.log.head(), PATIENCE_MS);
    if (!isShown) throw new Problem('view-behind', { headers: { 'retry-after': '1' } });
    return this.queries.execute(new Read(({ entries }) => entries.byId(timebankId, entryId)));
  }
}
