import type { DomainEvent, EventDefinition, Sealer } from '@awr/kernel';

/** Puts an event's personal fields under the key of the person they are about. What is not there stays away. */
export function sealed<E extends DomainEvent>(
  event: E,
  definition: EventDefinition<never>,
  eventId: string,
  sealer: Sealer,
): E {
  const personal = definition.personal;
  if (!personal) return event;
  const data: Record<string, unknown> = { ...(event.data as object) };
  const present = personal.fields.filter((field) => data[field] !== undefined && data[field] !== null);
  if (present.length === 0) return event;
  const person = personal.person(event.data as never);
  for (const field of present) data[field] = sealer.seal(person, eventId, field, data[field]);
  return { ...event, data };
}
