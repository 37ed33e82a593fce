import type { EventReader } from '@awr/event-store';
import type { Projection } from '../projection';
import type { Views } from '../views/views-database';

/** What an engine works with. Whoever composed it hands it over: the thread or process that runs it closes it. */
export interface ComposedProjections {
  readonly store: EventReader;
  readonly views: Views & { close(): Promise<void> };
  readonly projections: readonly Projection[];
}

/** What the module of a projection worker exports. */
export interface ProjectionsModule<Config = unknown> {
  composeProjections(config: Config): ComposedProjections | Promise<ComposedProjections>;
}
