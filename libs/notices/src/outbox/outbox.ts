import type { Position } from '@awr/event-store';
import type { Notice, Over } from '../domain/notice';
import type { Channel, Unreached } from '../domain/way';

/**
 * - gathering: more may still be added; queued: it is whole, and waits to be sent; sending: it is being sent;
 * - sent; failed: given up; held: nobody can tell whether it arrived, so that a person decides;
 * - unreached: nobody could be told; to-print and printed: a letter; dropped: its member was erased.
 */
export const STATES = [
  'gathering',
  'queued',
  'sending',
  'sent',
  'failed',
  'held',
  'unreached',
  'to-print',
  'printed',
  'dropped',
] as const;
export type State = (typeof STATES)[number];

/** A message to one member. Whose name and address it bears is looked up as it is sent. */
export interface Outgoing {
  readonly id: string;
  readonly timebankId: string;
  readonly memberId: string;
  readonly state: State;
  readonly channel: Channel | null;
  readonly dueAt: number;
  readonly attempts: number;
  /** Why it is where it is: a code, and never what a server said. */
  readonly reason: Unreached | string | null;
  readonly changedAt: number;
}

/** Nothing more becomes of these by itself. */
export const SETTLED: readonly State[] = ['sent', 'failed', 'held', 'unreached', 'printed', 'dropped'];

/** What an event of the log means to the outbox. */
export interface Happening {
  /** When it happened, in ms since 1970. */
  readonly at: number;
  readonly notices: readonly Notice[];
  /** What waits no longer: whatever has not been told of it by now is not told. */
  readonly over?: Over | undefined;
  /** The member who was erased. */
  readonly erased?: string | undefined;
}
export interface Change {
  readonly state: State;
  readonly channel?: Channel;
  readonly attempts?: number;
  readonly nextAt?: number;
  readonly reason?: string | null;
}

/** Where messages are until they are sent, and afterwards that they were. */
export interface Outbox {
  /** How far the log was gathered from; nothing on the first day. */
  place(): Position | undefined;
  /**
   * Nobody is told of what a timebank's events say that were taken in from an archive: of all of them up to a place, or
   * of all there are while that place is not known yet.
   */
  passOver(timebankId: string, through?: Position): void;
  /** What is passed over, by timebank; null where all of it is. */
  passedOver(): ReadonlyMap<string, Position | null>;
  /**
   * Takes what happened in its order: adds what there is to tell, takes away what is over, drops whose members were
   * erased; and moves on. All of it or none.
   */
  gather(happened: readonly Happening[], through: Position, due: (at: number) => number): void;
  /** Those to be looked at by now: whose time to gather is over, or who wait for their next try. The oldest first. */
  due(now: number, limit: number): Outgoing[];
  noticesIn(id: string): Notice[];
  /** Moves a message on where it still is in this state; false where it is not. On disk when it returns. */
  move(id: string, from: State, change: Change, now: number): boolean;
  /** What was being sent as the process ended. */
  interrupted(): Outgoing[];
  one(timebankId: string, id: string): Outgoing | undefined;
  list(
    timebankId: string,
    asked: { readonly state?: State | undefined; readonly after?: string | undefined; readonly limit: number },
  ): Outgoing[];
  /** Forgets so many, at most, of the messages that have been settled since before then; how many there were. */
  forget(before: number, most: number): number;
  counts(): Readonly<Record<State, number>>;
  close(): void;
}
