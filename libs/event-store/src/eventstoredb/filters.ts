import type { EventFilter, StoredEvent } from '../event-store';
import { categoryOf } from '../names';
import { eventTypeFilter, excludeSystemEvents, type ServerFilter, streamNameFilter } from './client';

// How many events the server looks at before it says how far it is: a reader of few events among many hears often
// enough from it, and a message about nothing costs little against a thousand events read.
const WINDOW = { maxSearchWindow: 1000, checkpointInterval: 1 };

type Checkpoint = NonNullable<ServerFilter['checkpointReached']>;

/** The part of a filter that the server does: by one thing only, and by prefixes. The rest is done by `matcherOf`. */
export function serverFilter({ categories, types }: EventFilter, checkpointReached: Checkpoint): ServerFilter {
  const options = { ...WINDOW, checkpointReached };
  if (categories) return streamNameFilter({ prefixes: [...categories], ...options });
  if (types) return eventTypeFilter({ prefixes: [...types], ...options });
  return excludeSystemEvents(options);
}

/** True where no event can match, so that the server need not be asked. */
export function matchesNothing({ categories, types }: EventFilter): boolean {
  return categories?.length === 0 || types?.length === 0;
}

export function matcherOf({ categories, types }: EventFilter): (event: StoredEvent) => boolean {
  const [ofCategory, ofType] = [categories && new Set(categories), types && new Set(types)];
  return (event) => (!ofCategory || ofCategory.has(categoryOf(event.stream))) && (!ofType || ofType.has(event.type));
}
