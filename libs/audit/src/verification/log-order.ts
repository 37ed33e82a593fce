import type { StoredEvent } from '@awr/event-store';
import type { Differences } from './difference';

interface Seen {
  revision: number;
  recordedAt: string;
}

/** Checks what must hold of any log: no gap in a stream, and each event recorded later than the one before it. */
export class LogOrder {
  private readonly streams = new Map<string, Seen>();

  constructor(private readonly differences: Differences) {}

  get size(): number {
    return this.streams.size;
  }

  take(event: StoredEvent): void {
    const { stream, revision, metadata } = event;
    const seen = this.streams.get(stream) ?? { revision: -1, recordedAt: '' };
    this.differences.compare(`${stream} revision after ${seen.revision}`, seen.revision + 1, revision);
    this.differences.compare(
      `${stream}@${revision} is recorded after what precedes it`,
      true,
      metadata.recordedAt > seen.recordedAt,
    );
    seen.revision = revision;
    seen.recordedAt = metadata.recordedAt;
    this.streams.set(stream, seen);
  }
}
