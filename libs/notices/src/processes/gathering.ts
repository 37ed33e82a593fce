import type { PersonErased } from '@awr/community';
import type { EventReader, StoredEvent } from '@awr/event-store';
import { microsOf } from '@awr/kernel';
import { dueAt } from '../domain/due';
import { noticesOf, TOLD_OF } from '../domain/notices-of';
import type { Outbox } from '../outbox/outbox';

const TRY_AGAIN_AFTER_MS = 1000;
const ERASED: PersonErased['type'] = 'PersonErased';
const TYPES = [...TOLD_OF, ERASED];

/**
 * Reads the log and puts into the outbox whatever somebody is to be told. The first time it begins at the end of the
 * log: nobody is told of years ago because notices are new here.
 */
export class Gathering {
  /** Why the last try failed; undefined while all is well. */
  trouble: unknown;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly log: EventReader,
    private readonly outbox: Outbox,
    private readonly everyMinutes: number,
  ) {}

  /** From here on everything is gathered, also what happens before it is read. */
  async start(): Promise<void> {
    if (!this.hasPlace()) this.gather([], await this.log.head());
    this.running ??= this.keepGathering();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** False on the first day, and after the log was moved to where positions are other ones: what waits is kept. */
  private hasPlace(): boolean {
    const place = this.outbox.place();
    if (place === undefined) return false;
    try {
      return this.log.comparePositions(place, this.log.start) >= 0;
    } catch {
      return false;
    }
  }

  private async keepGathering(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const after = this.outbox.place() ?? this.log.start;
        for await (const page of this.log.subscribe(after, { types: TYPES }, { signal })) {
          if (page.through !== this.outbox.place()) this.gather(page.events, page.through);
          this.trouble = undefined;
        }
      } catch (reason) {
        this.trouble = reason;
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER_MS));
      }
    }
  }

  private gather(events: readonly StoredEvent[], through: string): void {
    const found = events.flatMap((event) => {
      const at = Math.floor(microsOf(event.metadata.recordedAt) / 1000);
      return noticesOf(event).map((notice) => ({ notice, at }));
    });
    const erased = events
      .filter(({ type }) => type === ERASED)
      .map(({ data }) => (data as PersonErased['data']).memberId);
    this.outbox.gather(found, erased, through, (at) => dueAt(at, this.everyMinutes));
  }
}
