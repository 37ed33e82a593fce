import type { EventReader, StoredEvent } from '@awr/event-store';

/** Who may come in is each Awr's own: tokens are issued anew where an archive is taken in. */
const STAYS_HERE = /^identity-/;

/** Every event that is a timebank's, or that it shares with another, in the log's order. */
export async function* eventsOfTimebank(
  log: EventReader,
  timebankId: string,
): AsyncGenerator<{ readonly events: readonly StoredEvent[]; readonly read: number }> {
  for await (const { events } of log.readAll(log.start)) {
    yield { events: events.filter((event) => isOf(event, timebankId)), read: events.length };
    // Others want to be answered in between.
    await new Promise(setImmediate);
  }
}

function isOf({ stream, metadata, data }: StoredEvent, timebankId: string): boolean {
  if (STAYS_HERE.test(stream)) return false;
  if (metadata.timebankId === timebankId || stream.endsWith(`-${timebankId}`)) return true;
  return Object.values(data as object).includes(timebankId);
}
