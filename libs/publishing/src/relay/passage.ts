import type { Position } from '@awr/event-store';
import type { OpenOutlet } from './outlet';
import type { Parked } from './parked';

const MOST_EVENTS = 5_000;
/** So many consignments later a broker may take more together than it did. */
const FORGETS_AFTER = 1_000;

/** What a relay remembers from one connection to the next: how far it is, what is held, and how much it dares to send. */
export class Passage {
  position: Position | undefined;
  /** Streams held at an event that can't go out. */
  held = new Map<string, Parked>();
  /** What the broker said of single events that it did not take, by their ids. */
  readonly condemned = new Map<string, string>();
  published = 0;
  consignments = 0;
  /** Whether held streams are to be tried: at the start, since that may be of a newer Awr, and whenever somebody asks. */
  isToRetry = true;
  /** What was last heard of those who ask. */
  bell: string | undefined;
  private size: number;
  /** As many together were refused, though each may be good by itself. */
  private refusedAt = Infinity;
  private wentSinceRefusal = 0;

  constructor(readonly mostEvents = MOST_EVENTS) {
    this.size = mostEvents;
  }

  /** Takes up what the broker knows, which is all that counts. */
  begin({ standing }: OpenOutlet, start: Position): void {
    this.position = standing.checkpoint?.position ?? start;
    this.held = new Map(standing.parked);
  }

  /** How many events may go out together. */
  get mostTogether(): number {
    return this.size;
  }

  went(events: number): void {
    this.published += events;
    this.consignments += 1;
    if (events === 0) return;
    this.wentSinceRefusal += 1;
    if (this.wentSinceRefusal % FORGETS_AFTER === 0) this.refusedAt = Infinity;
    this.size = Math.max(1, Math.min(this.mostEvents, this.size * 4, this.refusedAt - 1));
  }

  /**
   * The broker did not take these together. Roots rather than halves: each refusal costs a new connection, so few
   * refusals with some more sendings between them find the one event sooner.
   */
  refused(eventIds: readonly string[], reason: string): void {
    const [only, ...others] = eventIds;
    this.wentSinceRefusal = 0;
    if (only !== undefined && others.length === 0) {
      // That was it: there is nothing wrong with many together.
      this.condemned.set(only, reason);
      this.refusedAt = Infinity;
    } else {
      this.refusedAt = Math.min(this.refusedAt, eventIds.length);
      this.size = Math.max(1, Math.floor(Math.sqrt(eventIds.length)));
    }
  }
}
