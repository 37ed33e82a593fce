import type { EventReader, Position } from '@awr/event-store';

/**
 * Compares where views are with a position of the log. Views that were built from another log, before the events were
 * moved, are behind every position of this one, until the engine has begun them anew.
 */
export function comparingViews(log: Pick<EventReader, 'comparePositions'>): (a: Position, b: Position) => number {
  return (a, b) => {
    try {
      return log.comparePositions(a, b);
    } catch {
      return -1;
    }
  };
}
