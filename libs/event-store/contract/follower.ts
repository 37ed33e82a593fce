import type { EventFilter, EventReader, Position, StoredEvent, SubscriptionPage } from '../src';

/** Follows a subscription and keeps what comes. */
export class Follower {
  readonly pages: SubscriptionPage[] = [];
  private readonly stopping = new AbortController();
  private readonly following: Promise<void>;
  private readonly watches = new Set<() => void>();

  constructor(reader: EventReader, after: Position, filter?: EventFilter, pageSize = 1000) {
    this.following = this.follow(reader.subscribe(after, filter, { pageSize, signal: this.stopping.signal }));
  }

  get events(): StoredEvent[] {
    return this.pages.flatMap(({ events }) => events);
  }

  /** Resolves once what has come is as asked. */
  async until(isSo: (follower: Follower) => boolean): Promise<void> {
    const seen = new Promise<void>((resolve) => {
      const watch = () => {
        if (isSo(this)) resolve();
      };
      this.watches.add(watch);
      watch();
    });
    await Promise.race([seen, this.ended.then(() => Promise.reject(new Error('the subscription ended before')))]);
  }

  /** Resolves when the subscription has ended. */
  get ended(): Promise<void> {
    return this.following;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  private async follow(pages: AsyncIterable<SubscriptionPage>): Promise<void> {
    for await (const page of pages) {
      this.pages.push(page);
      for (const watch of this.watches) watch();
    }
  }
}
