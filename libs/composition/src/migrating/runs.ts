import type { StoredEvent } from '@awr/event-store';

/** Of one append. Well within what a server takes at once, since no event has more than 16 KiB. */
const MOST_EVENTS = 50;

/** Events that follow one another in their log and are of one stream, and so can be appended at once. */
export async function* runsOf(events: AsyncIterator<StoredEvent, undefined>): AsyncGenerator<StoredEvent[]> {
  let run: StoredEvent[] = [];
  for (let next = await events.next(); !next.done; next = await events.next()) {
    const event = next.value;
    if (run.length > 0 && (run[0]!.stream !== event.stream || run.length === MOST_EVENTS)) {
      yield run;
      run = [];
    }
    run.push(event);
  }
  if (run.length > 0) yield run;
}
