import type { EventReader, Position, StoredEvent, SubscriptionPage } from '@awr/event-store';
import { PUBLIC_CATEGORIES } from '../catalogue/topics';
import { Bell } from './bell';
import type { Behind } from './behind';
import { type Consigning, consigned } from './consigning';
import { Rejected } from './failures';
import type { Consignment, OpenOutlet } from './outlet';
import type { Parked } from './parked';
import type { Passage } from './passage';
import { retryHeld } from './retrying';

export interface FollowingParts {
  readonly reader: EventReader;
  readonly outlet: OpenOutlet;
  readonly passage: Passage;
  readonly behind: Behind;
  readonly consigning: Consigning;
  readonly onParked: (parked: Parked) => void;
  readonly onRetried: (stream: string, events: number) => void;
  readonly onPublished: () => void;
}

/** Follows the log through one connection to the broker, until that breaks or the relay is stopped. */
export class Following {
  isCaughtUp = false;

  constructor(private readonly parts: FollowingParts) {}

  async run(signal: AbortSignal): Promise<void> {
    const { reader, outlet, passage } = this.parts;
    await this.retryHeld();
    const filter = { categories: PUBLIC_CATEGORIES };
    const ended = new AbortController();
    const options = { signal: AbortSignal.any([signal, ended.signal]), pageSize: passage.mostEvents };
    const pages = reader.subscribe(passage.position!, filter, options)[Symbol.asyncIterator]();
    const bell = new Bell(outlet, passage);
    try {
      // The next page is read while this one goes out.
      for (let next = pages.next(); ;) {
        const turn = await Promise.race([next, bell.rung()]);
        if (turn === 'rung') {
          passage.isToRetry = true;
          await this.retryHeld();
          continue;
        }
        if (turn.done) return;
        next = pages.next();
        next.catch(() => {});
        await this.publish(turn.value);
      }
    } finally {
      bell.stop();
      ended.abort();
    }
  }

  private async publish({ events, through, caughtUp }: SubscriptionPage): Promise<void> {
    this.isCaughtUp = false;
    this.parts.behind.waits(events[0]);
    for (let from = 0; from < events.length;) {
      const together = events.slice(from, from + this.parts.passage.mostTogether);
      from += together.length;
      await this.send(together, from === events.length ? through : together.at(-1)!.position);
      this.parts.behind.waits(events[from]);
    }
    this.parts.passage.position = through;
    this.isCaughtUp = caughtUp;
  }

  private async send(together: readonly StoredEvent[], position: Position): Promise<void> {
    const { passage, consigning, onParked } = this.parts;
    const { events, sent, parked } = consigned(together, passage.held, consigning);
    const { stream, revision, id } = together.at(-1)!;
    await this.out({ events, parked, checkpoint: { position, event: { stream, revision, id } } }, sent);
    passage.position = position;
    for (const each of parked.values()) {
      passage.held.set(each.stream, each);
      passage.condemned.delete(each.eventId);
      onParked(each);
    }
  }

  private async out(consignment: Consignment, sent: readonly StoredEvent[]): Promise<void> {
    const { outlet, passage, onPublished } = this.parts;
    try {
      await outlet.publish(consignment);
    } catch (reason) {
      if (reason instanceof Rejected)
        passage.refused(
          sent.map(({ id }) => id),
          reason.message,
        );
      throw reason;
    }
    passage.went(sent.length);
    onPublished();
  }

  private async retryHeld(): Promise<void> {
    const { reader, passage, consigning, onParked, onRetried } = this.parts;
    if (!passage.isToRetry) return;
    const out = (consignment: Consignment, sent: readonly StoredEvent[]) => this.out(consignment, sent);
    await retryHeld({ reader, passage, consigning, out, onParked, onRetried });
    // Where it broke off, the next connection goes on with it.
    passage.isToRetry = false;
  }
}
