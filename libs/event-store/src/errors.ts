import { StoreUnavailable, StoreUnusable } from '@awr/kernel';
import type { ExpectedRevision, Position } from './event-store';

export { StoreUnavailable, StoreUnusable };

/** Somebody else has written to the stream, or it is not there yet. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    /** The stream's last revision, or 'none'. */
    readonly actual: number | 'none',
  ) {
    super(`expected ${stream} to be at ${expected}, but it is at ${actual}`);
  }
}

/** An event id that the stream already holds came again with other content. */
export class EventIdReused extends Error {
  override readonly name = 'EventIdReused';
  constructor(
    readonly stream: string,
    readonly eventId: string,
  ) {
    super(`event ${eventId} is already in ${stream} with other content`);
  }
}

/** An event's data is larger than the log takes; longer words belong in the blob store. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';
  constructor(
    readonly eventId: string,
    readonly bytes: number,
    readonly mostBytes: number,
  ) {
    super(`event ${eventId} has ${bytes} bytes, and ${mostBytes} is the most`);
  }
}

/** A position that this log has not reached: whoever kept it read another log, or this one before an older copy came back. */
export class PositionAhead extends Error {
  override readonly name = 'PositionAhead';
  constructor(
    readonly position: Position,
    readonly head: Position,
  ) {
    super(`position ${position} is not in this log, which ends at ${head}`);
  }
}

/** An event of a version that this Awr does not know: a newer one wrote it. */
export class EventTooNew extends Error {
  override readonly name = 'EventTooNew';
  constructor(
    readonly event: {
      readonly id: string;
      readonly type: string;
      readonly version: number;
      readonly position: Position;
    },
    readonly newestKnown: number,
  ) {
    const { id, type, version, position } = event;
    super(`${type} ${id} at ${position} is of version ${version}, and ${newestKnown} is the newest known here`);
  }
}

/** Another writer has the store open. */
export class StoreInUse extends StoreUnusable {
  override readonly name = 'StoreInUse';
}
