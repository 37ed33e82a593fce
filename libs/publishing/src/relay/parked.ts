import type { Position } from '@awr/event-store';

/** Why an event could not be published. */
export type ParkedFor = 'rejected-by-broker' | 'no-public-form';

/**
 * A stream that is held at an event which can't be published. Its later events wait behind that one, in the log where
 * they are anyway, so that a reader never sees them out of order or with a gap. Nothing here is personal.
 */
export interface Parked {
  readonly stream: string;
  /** The first event that has not been published. */
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  readonly revision: number;
  readonly position: Position;
  readonly why: ParkedFor;
  /** What the broker said. */
  readonly reason: string;
  readonly since: string;
  /** How often it was tried, and when last. */
  readonly tries: number;
  readonly lastTried: string;
}
