import type { StoredEvent } from '@awr/event-store';
import { PUBLIC_FIELDS } from './fields-by-event';
import { withoutSealed } from './without-sealed';

/** An event as others may read it, whether over HTTP or from Kafka. */
export interface PublicEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly data: unknown;
  readonly metadata: {
    readonly recordedAt: string;
    readonly actor: string;
    readonly correlationId: string;
    readonly causationId?: string;
    readonly timebankId?: string;
  };
}

/**
 * The public form of an event: of its fields those that the catalogue allows, and of these whatever is not sealed. None
 * where the catalogue does not know the event in this version: a newer Awr wrote it, and nobody here can tell what of
 * it is personal.
 */
export function publicEvent(event: StoredEvent): PublicEvent | undefined {
  const { id, type, version, stream, revision, position, metadata } = event;
  const known = PUBLIC_FIELDS[type];
  if (!known || known.version !== version || !stream.startsWith(`${known.category}-`)) return undefined;
  const { recordedAt, actor, correlationId, causationId, timebankId } = metadata;
  const told = {
    ...{ recordedAt, actor, correlationId },
    ...(causationId !== undefined && { causationId }),
    ...(timebankId !== undefined && { timebankId }),
  };
  const data = allowed(event.data as Readonly<Record<string, unknown>>, known.fields);
  return { id, type, version, stream, revision, position, data: withoutSealed(data), metadata: told };
}

function allowed(data: Readonly<Record<string, unknown>>, fields: readonly string[]): Record<string, unknown> {
  const there = fields.filter((field) => field in data);
  return Object.fromEntries(there.map((field) => [field, data[field]]));
}
