import type { Snapshot, StoredEvent } from '@awr/event-store';
import type { DomainEvent } from '@awr/kernel';
import type { KeptState } from './kept-state';
import type { StreamState } from './stream-state';

/** While others write too, a conflict is likely to come again: how long after the last one, in ms. */
const CONTENDED_FOR_MS = 10_000;

/** How many events may be replayed on a copy before a new one is made: copying takes longer the longer the stream. */
const FEWEST_REPLAYED = 500;
const SHARE_REPLAYED = 0.02;

/**
 * The way back to the last durable state. What is decided changes the state in place, and another process that wrote
 * first makes that wrong. So while others write to a stream, a copy of its state in bytes is kept with the events that
 * came after it, all in memory: going back is reading the copy and replaying those, and asks the log for nothing.
 * A stream that has one writer costs nothing of this.
 */
export class WayBack<S, E extends DomainEvent> {
  private copy: Snapshot | undefined;
  private since: StoredEvent[] = [];
  private lastConflict = -Infinity;

  constructor(private readonly kept: KeptState<S, E>) {}

  /** True where others have written to the stream a short while ago. */
  get isContended(): boolean {
    return performance.now() - this.lastConflict < CONTENDED_FOR_MS;
  }

  /** Somebody else wrote first. */
  conflict(): void {
    this.lastConflict = performance.now();
  }

  /** These events are durable, and the state knows them and no others after the ones before. */
  advanced(events: readonly StoredEvent[], state: StreamState<S, E>): void {
    if (!this.isContended) return this.forget();
    if (!this.copy || this.since.length + events.length > longest(state)) {
      this.copy = this.kept.copyOf(state);
      this.since = [];
    } else {
      this.since.push(...events);
    }
  }

  /** The last durable state that is known, if there is a copy near it. */
  restored(): StreamState<S, E> | undefined {
    if (!this.copy) return undefined;
    const state = this.kept.stateOf(this.copy);
    for (const event of this.since) state.replay(event);
    return state;
  }

  forget(): void {
    this.copy = undefined;
    this.since = [];
  }
}

function longest({ revision }: { readonly revision: number }): number {
  return FEWEST_REPLAYED + revision * SHARE_REPLAYED;
}
