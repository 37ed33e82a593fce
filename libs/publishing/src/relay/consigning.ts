import type { StoredEvent } from '@awr/event-store';
import { publicEvent } from '../catalogue/public-event';
import { type CloudEvent, cloudEvent } from '../cloud-events/cloud-event';
import type { Consignment } from './outlet';
import type { Parked, ParkedFor } from './parked';

/** Lifts an event to the newest version. @throws EventTooNew where this Awr does not know the event's version. */
export type Lift = (event: StoredEvent) => StoredEvent;

export interface Consigning {
  readonly source: string;
  readonly lift: Lift;
  readonly now: () => string;
  /** What the broker said of events that it won't take, by event id. */
  readonly condemned: ReadonlyMap<string, string>;
}

export interface Consigned extends Pick<Consignment, 'events'> {
  readonly parked: ReadonlyMap<string, Parked>;
  /** What `events` were made of. */
  readonly sent: readonly StoredEvent[];
}

/** Events in the log's order, as what may go out together: those of held streams left out, those that can't go parked. */
export function consigned(
  events: readonly StoredEvent[],
  held: ReadonlyMap<string, Parked>,
  consigning: Consigning,
): Consigned {
  const out: CloudEvent[] = [];
  const sent: StoredEvent[] = [];
  const parked = new Map<string, Parked>();
  for (const event of events) {
    if (held.has(event.stream) || parked.has(event.stream)) continue;
    const form = formOf(event, consigning);
    if ('why' in form) {
      parked.set(event.stream, parkedAt(event, form, consigning.now()));
    } else {
      out.push(form);
      sent.push(event);
    }
  }
  return { events: out, sent, parked };
}

/** The same stream held once more, now at this event. */
export function parkedAt(event: StoredEvent, cannot: Cannot, now: string, before?: Parked): Parked {
  const { stream, id, type, version, revision, position } = event;
  const isTheSame = before?.eventId === id;
  return {
    ...{ stream, eventId: id, type, version, revision, position },
    ...{ why: cannot.why, reason: cannot.reason },
    ...{ since: isTheSame ? before.since : now, tries: (isTheSame ? before.tries : 0) + 1, lastTried: now },
  };
}

/** Why an event can't go out. */
export interface Cannot {
  readonly why: ParkedFor;
  readonly reason: string;
}

export function formOf(event: StoredEvent, { source, lift, condemned }: Consigning): CloudEvent | Cannot {
  const reason = condemned.get(event.id);
  if (reason !== undefined) return { why: 'rejected-by-broker', reason };
  const form = publicFormOf(event, lift);
  return 'why' in form ? form : cloudEvent(form, source, event.metadata.traceparent);
}

function publicFormOf(event: StoredEvent, lift: Lift) {
  const cannot = (reason: string): Cannot => ({ why: 'no-public-form', reason });
  try {
    const form = publicEvent(lift(event));
    return form ?? cannot(`${event.type} version ${event.version} is not in the catalogue of public events`);
  } catch (reason) {
    if ((reason as Error).name === 'EventTooNew') return cannot((reason as Error).message);
    throw reason;
  }
}
