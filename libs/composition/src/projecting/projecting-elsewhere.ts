import type { EventStore } from '@awr/event-store';
import type { EngineStatus, Views } from '@awr/projections';
import type { Projecting } from './projecting';

/** Views that a process of its own keeps up to date (apps/projector); here they are only looked at. */
export class ProjectingElsewhere implements Projecting {
  constructor(
    private readonly store: EventStore,
    private readonly views: Views,
  ) {}

  async status(): Promise<EngineStatus> {
    const head = await this.store.head();
    const projections = (await this.views.projections()).map((each) => ({
      ...each,
      caughtUp: this.store.comparePositions(each.position, head) >= 0,
    }));
    return { state: 'running', projections };
  }

  rebuild(): Promise<void> {
    return Promise.reject(new BuiltElsewhere());
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

/** Asked to build views where another process does that. */
export class BuiltElsewhere extends Error {
  override readonly name = 'BuiltElsewhere';
}
