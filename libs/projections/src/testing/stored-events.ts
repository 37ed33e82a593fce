import type { EventMetadata, StoredEvent } from '@awr/event-store';
import { derivedId, instant } from '@awr/kernel';

/** What a builder gives: the fact, and where it matters to the test, how it was stored. */
export interface Told {
  readonly type: string;
  readonly data: unknown;
  readonly version?: number;
  readonly stream?: string;
  readonly metadata?: Partial<EventMetadata>;
}

const FIRST_MOMENT_MICROS = Date.UTC(2025, 8, 1, 9) * 1000;
const SECOND_MICROS = 1_000_000;

/** Events as the log gives them: numbered, a second apart from 2025-09-01T09:00 on, the same each time. */
export function storedEvents(told: readonly Told[], common: Partial<EventMetadata> = {}): StoredEvent[] {
  const revisions = new Map<string, number>();
  return told.map((fact, index) => {
    const stream = fact.stream ?? 'test-1';
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    return {
      id: derivedId('test event', String(index)),
      type: fact.type,
      version: fact.version ?? 1,
      data: fact.data,
      metadata: { ...metadataOf(index), ...common, ...fact.metadata },
      stream,
      revision,
      position: positionOf(index),
    };
  });
}

/** All positions of the same length, so that they sort as text. */
export function positionOf(index: number): string {
  return String(index + 1).padStart(12, '0');
}

function metadataOf(index: number): EventMetadata {
  return {
    recordedAt: instant(FIRST_MOMENT_MICROS + index * SECOND_MICROS),
    actor: 'token:test',
    commandId: derivedId('test command', String(index)),
    commandHash: 'test',
    correlationId: derivedId('test command', String(index)),
  };
}
