import type { EventReader, StoredEvent } from '@awr/event-store';

/** Who may come in is each Awr's own: tokens are issued anew where an archive is taken in. */
const STAYS_HERE = /^identity-/;

/** Streams that are named by their timebank. */
const ITS_OWN = /^(timebank|ledger)-/;
/** Streams that two timebanks have together. */
const SHARED = /^agreement-/;

interface Named {
  readonly timebankId?: string;
  readonly proposerId?: string;
  readonly partnerId?: string;
}

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
  const named = data as Named;
  // What the other's ledger says of the two is the other's: it names their members.
  if (ITS_OWN.test(stream)) return stream.endsWith(`-${timebankId}`);
  if (SHARED.test(stream)) return named.proposerId === timebankId || named.partnerId === timebankId;
  return metadata.timebankId === timebankId || named.timebankId === timebankId;
}
