import type { EventReader, StoredEvent } from '@awr/event-store';
import type { CloudEvent } from '../cloud-events/cloud-event';
import { type Cannot, type Consigning, formOf, parkedAt } from './consigning';
import type { Consignment } from './outlet';
import type { Parked } from './parked';
import type { Passage } from './passage';

export interface Retrying {
  readonly reader: EventReader;
  readonly passage: Passage;
  readonly consigning: Consigning;
  readonly out: (consignment: Consignment, sent: readonly StoredEvent[]) => Promise<void>;
  readonly onParked: (parked: Parked) => void;
  readonly onRetried: (stream: string, events: number) => void;
}

/** Tries each held stream from the event that it is held at up to where the relay is; what comes later comes anyway. */
export async function retryHeld(retrying: Retrying): Promise<void> {
  for (const parked of [...retrying.passage.held.values()]) await retryStream(parked, retrying);
}

async function retryStream(parked: Parked, retrying: Retrying): Promise<void> {
  const { passage, onRetried } = retrying;
  let published = 0;
  for await (const events of heldEvents(parked, retrying)) {
    const { sent, cannot } = await sendSome(events, passage.held.get(parked.stream)!, retrying);
    published += sent;
    if (cannot) return;
  }
  await retrying.out({ events: [], parked: new Map([[parked.stream, null]]) }, []);
  passage.held.delete(parked.stream);
  onRetried(parked.stream, published);
}

/** The stream's events from the one it is held at, that one alone first, then in parts, as far as the relay is. */
async function* heldEvents({ stream, revision }: Parked, { reader, passage }: Retrying) {
  let together = 1;
  for await (const page of reader.readStream(stream, { from: revision })) {
    const due = page.filter(({ position }) => reader.comparePositions(position, passage.position!) <= 0);
    for (let from = 0; from < due.length; together = passage.mostTogether) {
      const some = due.slice(from, from + together);
      yield some;
      from += some.length;
    }
    if (due.length < page.length) return;
  }
}

/** Sends events up to the first that can't go, and keeps at which one the stream is held then. */
async function sendSome(events: readonly StoredEvent[], before: Parked, retrying: Retrying) {
  const { passage, consigning, out, onParked } = retrying;
  const forms = events.map((event) => formOf(event, consigning));
  const stuckAt = forms.findIndex((form) => 'why' in form);
  const cannot = stuckAt === -1 ? undefined : (forms[stuckAt] as Cannot);
  const sent = stuckAt === -1 ? events : events.slice(0, stuckAt);
  const cloudEvents = forms.slice(0, sent.length).filter((form): form is CloudEvent => !('why' in form));
  const now = consigning.now();
  // Kept with what goes out: were the relay to die now, none of that may come again.
  const heldAt = cannot ? parkedAt(events[stuckAt]!, cannot, now, before) : heldBehind(events.at(-1)!, before);
  await out({ events: cloudEvents, parked: new Map([[before.stream, heldAt]]) }, sent);
  passage.held.set(before.stream, heldAt);
  if (cannot) {
    passage.condemned.delete(heldAt.eventId);
    onParked(heldAt);
  }
  return { sent: sent.length, cannot };
}

/** The same, held at the event after this one. */
function heldBehind(last: StoredEvent, before: Parked): Parked {
  return { ...before, revision: last.revision + 1 };
}
