import type { EventMetadata, StoredEvent } from '../event-store';
import type { SerialisedEvent } from '../serialised-event';
import { StoreUnusable } from '../errors';
import type { RecordedEvent } from './client';
import { positionOf } from './positions';
import { tooOld } from './wordings';

/** The first version that tells subscribers when they have caught up; 22.6 began to give positions in streams. */
export const OLDEST_SERVER = '23.10';

// The server's word for "no position": all bits set.
const NO_POSITION = 2n ** 64n - 1n;

/** The server's own events (statistics, settings, metadata of streams) and links made by its projections. */
export function isOfTheServer({ streamId, type }: Pick<RecordedEvent, 'streamId' | 'type'>): boolean {
  return type.startsWith('$') || streamId.startsWith('$');
}

/** The version rides in front of our metadata, since the server knows of no versions. */
export function serverMetadata({ version, metadata }: SerialisedEvent): string {
  return JSON.stringify({ version, ...(JSON.parse(metadata) as object) });
}

export function storedEvent(recorded: RecordedEvent, hosts: string): StoredEvent {
  const { position } = recorded;
  if (!position || position.commit === NO_POSITION) throw new StoreUnusable(tooOld(hosts, '< 22.6', OLDEST_SERVER));
  const { version, ...metadata } = (isRecord(recorded.metadata) ? recorded.metadata : {}) as Partial<WithVersion>;
  return {
    id: recorded.id,
    type: recorded.type,
    version: typeof version === 'number' ? version : 1,
    data: recorded.data,
    // Events that others wrote into the same server may have none.
    metadata: metadata as EventMetadata,
    stream: recorded.streamId,
    revision: Number(recorded.revision),
    position: positionOf(position),
  };
}

type WithVersion = EventMetadata & { readonly version: number };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !Array.isArray(value);
}
