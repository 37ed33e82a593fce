import type { ExpectedRevision } from './event-store';

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

/** The store can't do its work at the moment (a full disk, a lost connection). Nothing of the append was kept. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The store's files can't be used at all: damaged, or written by a newer Awr. */
export class StoreUnusable extends Error {
  override readonly name = 'StoreUnusable';
}
