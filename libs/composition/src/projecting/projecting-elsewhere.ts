import type { EventStore } from '@awr/event-store';
import type { EngineStatus, Views } from '@awr/projections';
import { comparingViews } from '../views-position';
import type { Projecting, TellProgress } from './projecting';
import { rebuildElsewhere } from './rebuild-elsewhere';

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
      caughtUp: comparingViews(this.store)(each.position, head) >= 0,
    }));
    return { state: 'running', projections };
  }

  rebuild(names: readonly string[] | undefined, tell: TellProgress): Promise<void> {
    return rebuildElsewhere(this.views, names, tell);
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}
