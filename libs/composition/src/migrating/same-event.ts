import type { StoredEvent } from '@awr/event-store';

/** Whether two logs hold the same event at the same place of its stream; the place in the whole log is each log's own. */
export function isSameEvent(a: StoredEvent, b: StoredEvent): boolean {
  return (
    a.id === b.id &&
    a.stream === b.stream &&
    a.revision === b.revision &&
    a.type === b.type &&
    a.version === b.version &&
    JSON.stringify(a.data) === JSON.stringify(b.data) &&
    JSON.stringify(a.metadata) === JSON.stringify(b.metadata)
  );
}
