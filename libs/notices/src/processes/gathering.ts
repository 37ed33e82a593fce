import type { PersonErased } from '@awr/community';
import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { microsOf } from '@awr/kernel';
import { dueAt } from '../domain/due';
import { noticesOf, overWith, TOLD_OF } from '../domain/notices-of';
import type { Happening, Outbox } from '../outbox/outbox';

const TRY_AGAIN_AFTER_MS = 1000;
const ERASED: PersonErased['type'] = 'PersonErased';
const TYPES = [...TOLD_OF, ERASED];

/** Which member an actor of the log is, where they are one. */
export type MemberBehind = (actor: string) => Promise<string | undefined>;

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
    private readonly memberBehind: MemberBehind,
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
          if (page.through !== this.outbox.place()) this.gather(await this.whatHappened(page.events), page.through);
          this.trouble = undefined;
        }
      } catch (reason) {
        this.trouble = reason;
        await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_AFTER_MS));
      }
    }
  }

  private gather(happened: readonly Happening[], through: string): void {
    this.outbox.gather(happened, through, (at) => dueAt(at, this.everyMinutes));
  }

  private async whatHappened(events: readonly StoredEvent[]): Promise<Happening[]> {
    const actors = new Set(events.map(({ metadata }) => metadata.actor));
    const members = new Map<string, string | undefined>();
    for (const actor of actors) members.set(actor, await this.memberBehind(actor));
    const passedOver = this.outbox.passedOver();
    const isTold = (timebankId: string, position: Position) => {
      const through = passedOver.get(timebankId);
      return through === undefined || (through !== null && this.log.comparePositions(position, through) > 0);
    };
    return events.map((event) => ({
      at: Math.floor(microsOf(event.metadata.recordedAt) / 1000),
      notices: noticesOf(event, members.get(event.metadata.actor)).filter(({ timebankId }) =>
        isTold(timebankId, event.position),
      ),
      over: overWith(event),
      erased: event.type === ERASED ? (event.data as PersonErased['data']).memberId : undefined,
    }));
  }
}
