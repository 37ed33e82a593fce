import type { EventMetadata } from '@awr/event-store';

/** The first line. */
export interface Heading {
  readonly archive: 'awr';
  readonly format: 1;
  readonly timebankId: string;
  readonly madeAt: string;
}

/** A personal field in plain: it is sealed anew, under a new key, wherever it is taken in. */
export interface Opened {
  readonly opened: 1;
  readonly person: string;
  readonly value: unknown;
}

/** An event as it was recorded. What was sealed is opened, but for those who were erased, whose seals stay shut. */
export interface EventLine {
  readonly stream: string;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

/** What is too large for an event. Its name is its SHA-256, so the line needs no other. */
export interface BlobLine {
  readonly blob: string;
  readonly bytes: string;
}

/** The last line: an archive without it was cut short. */
export interface Ending {
  readonly end: true;
  /** How many lines come before this one. */
  readonly lines: number;
  /** SHA-256 of all bytes before this line, in hexadecimal. */
  readonly sha256: string;
}

export type ArchiveLine = Heading | EventLine | BlobLine | Ending;

export function isOpened(value: unknown): value is Opened {
  return typeof value === 'object' && value !== null && (value as Opened).opened === 1;
}
