import { openSqliteEventReader } from '@awr/event-store';
import type { ComposedProjections } from '../worker/composition';
import { openViews, type ViewsPlace } from '../views/views-database';
import { cups, pourings } from './tea-room';

export interface TeaRoomPaths {
  readonly log: string;
  readonly views: ViewsPlace;
}

/** What a projection worker is told to run. A teapot that is dropped takes the whole thread with it. */
export function composeProjections({ log, views }: TeaRoomPaths): ComposedProjections {
  const breakable = { ...cups, on: { ...cups.on, Dropped: () => void setImmediate(() => crash()) } };
  return { store: openSqliteEventReader(log), views: openViews(views), projections: [breakable, pourings] };
}

function crash(): never {
  throw new Error('the teapot fell');
}
