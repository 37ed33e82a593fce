import type { StoredEvent } from '@awr/event-store';
import { isSealed } from '@awr/kernel';

/** An event as others may read it: whatever is sealed under a person's key is left out, at any depth. */
export function publicEvent({ id, type, version, stream, revision, position, data, metadata }: StoredEvent): object {
  const { recordedAt, actor, correlationId, causationId, timebankId } = metadata;
  const told = { recordedAt, actor, correlationId, causationId, timebankId };
  return { id, type, version, stream, revision, position, data: withoutSealed(data), metadata: told };
}

export function withoutSealed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isSealed(item)).map(withoutSealed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => !isSealed(item));
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutSealed(item)]));
}
