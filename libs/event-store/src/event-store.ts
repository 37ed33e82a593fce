import type { Instant } from '@awr/kernel';

/** Where an event stands in the whole log. Opaque outside the store: compare two only with `comparePositions`. */
export type Position = string;

export interface EventMetadata {
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly commandId: string;
  /** Hash of what was asked, so that the same id with other content is noticed. */
  readonly commandHash: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly timebankId?: string;
  /** W3C Trace Context of the step that decided it, where somebody traces. */
  readonly traceparent?: string;
}

export interface NewEvent {
  /** UUID; within a stream each is stored once. */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly metadata: EventMetadata;
}

export interface StoredEvent<Type extends string = string, Data = unknown> {
  readonly id: string;
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
  readonly metadata: EventMetadata;
  readonly stream: string;
  /** Place in its stream; the first is 0. */
  readonly revision: number;
  readonly position: Position;
}

/** What the stream must look like for an append: no events yet, or this last revision, or whatever it is. */
export type ExpectedRevision = 'none' | 'any' | number;

export interface Appended {
  /** Of the last event. */
  readonly revision: number;
  /** Of each event, in order. */
  readonly positions: readonly Position[];
}

/** Which events are wanted; an event must match each part that is given. */
export interface EventFilter {
  /** Stream categories: the part of a stream's name before its first `-`. */
  readonly categories?: readonly string[];
  readonly types?: readonly string[];
}

/** Events in the log's order. `through` is how far this page has read, what the filter left out included. */
export interface EventPage {
  readonly events: readonly StoredEvent[];
  readonly through: Position;
}

export interface SubscriptionPage extends EventPage {
  /** True when nothing more was in the log as this page was read. */
  readonly caughtUp: boolean;
}

export interface ReadOptions {
  readonly pageSize?: number;
  /** Ends a subscription; makes any other read throw the signal's reason, since what it read is not all there is. */
  readonly signal?: AbortSignal;
}

export interface StreamReadOptions extends ReadOptions {
  /** The first revision to read; where left out, the start (or, backwards, the end). */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  /** Stop after this many events. */
  readonly limit?: number;
}

/** A log of streams, as those see it who only read. What each promise and each order means is said by the contract suite. */
export interface EventReader {
  /** A stream that is not there reads as one without events. */
  readStream(stream: string, options?: StreamReadOptions): AsyncIterable<readonly StoredEvent[]>;
  /** Everything after a position, up to the end of the log as it is when reached. */
  readAll(after: Position, filter?: EventFilter, options?: ReadOptions): AsyncIterable<EventPage>;
  /**
   * Everything after a position, then live: in order, without a gap, until the signal aborts or the store closes.
   * The first page comes at once, and a page also comes where the filter left out all that was new, so that
   * `through` is always as far as the log was read.
   */
  subscribe(after: Position, filter?: EventFilter, options?: ReadOptions): AsyncIterable<SubscriptionPage>;
  /** The position before the first event. */
  readonly start: Position;
  /** The position of the last event, or `start`. */
  head(): Promise<Position>;
  comparePositions(a: Position, b: Position): number;
  close(): Promise<void>;
}

/** An append-only log of streams. */
export interface EventStore extends EventReader {
  /**
   * Appends to one stream: all of the events or none, on disk when it resolves.
   * Events whose ids the stream already holds with the same content (type, version and data) count as appended.
   * @throws Conflict where the stream is not as expected; EventIdReused; EventTooLarge; StoreUnavailable.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Promise<Appended>;
  /** Resolves when the log can be written; rejects with StoreUnavailable saying why not. */
  check(): Promise<void>;
}
