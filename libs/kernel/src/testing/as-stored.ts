import type { Decider, DomainEvent, EventDefinition } from '../decider';
import type { Sealed } from '../sealed';

type AnyDecider<Event extends DomainEvent> = Pick<Decider<never, never, Event>, 'events'>;

/** An event as a replay would meet it: personal fields sealed, and frozen, since a fact can't be changed. */
export function asStored<Event extends DomainEvent>(decider: AnyDecider<Event>, event: Event): Event {
  const definitions: Readonly<Record<string, EventDefinition>> = decider.events;
  const personal = definitions[event.type]?.personal;
  if (!personal) return frozen(event);
  const data = { ...(event.data as Record<string, unknown>) };
  const person = personal.person(event.data as never);
  for (const field of personal.fields)
    if (data[field] !== undefined && data[field] !== null) data[field] = sealFor(person);
  return frozen({ ...event, data });
}

/** A seal that nobody can open. */
function sealFor(person: string): Sealed {
  return { sealed: 1, person, iv: '', text: '' };
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
