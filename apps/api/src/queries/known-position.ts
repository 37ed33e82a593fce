import type { EventStore, Position } from '@awr/event-store';
import { Problem } from '../edge';

/** A position that somebody sent: one that this log has reached. Waiting for any other would be waiting for nothing. */
export async function knownPosition(log: EventStore, text: string): Promise<Position> {
  const head = await log.head();
  try {
    if (log.comparePositions(text, head) <= 0) return text;
  } catch {
    // Not a position at all: the same to whoever sent it.
  }
  throw new Problem('position-invalid');
}
