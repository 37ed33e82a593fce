import type { EventReader, StoredEvent } from '@awr/event-store';

/** Whether a stream belongs to what is moved, told by its first event. */
export type Belongs = (first: StoredEvent) => boolean;

export const everything: Belongs = () => true;

/**
 * The streams of one timebank: its own, its ledger, and those whose first event says that it is of this timebank. Tokens
 * are in one stream for all timebanks, and stay where they are.
 */
export function ofTimebank(timebankId: string): Belongs {
  const own = new Set([`timebank-${timebankId}`, `ledger-${timebankId}`]);
  return ({ stream, metadata }) =>
    own.has(stream) || (metadata.timebankId === timebankId && !stream.startsWith('identity-'));
}

/** The events of a log that belong, in its order. */
export async function* partOf(log: EventReader, belongs: Belongs): AsyncGenerator<StoredEvent, undefined> {
  const known = new Map<string, boolean>();
  for await (const { events } of log.readAll(log.start)) {
    for (const event of events) {
      let isPart = known.get(event.stream);
      if (isPart === undefined) known.set(event.stream, (isPart = belongs(event)));
      if (isPart) yield event;
    }
  }
  return undefined;
}
