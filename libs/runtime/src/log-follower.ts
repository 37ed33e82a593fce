import type { EventReader, StoredEvent } from '@awr/event-store';

/** A fault is tried again after so long, in ms. */
const TRY_AGAIN_AFTER_MS = 1000;

/**
 * Hands a process every event of some types, from the first in the log on and as they come. It keeps no place of its
 * own: at each start it begins anew, and the process tells at once what is done already.
 */
export class LogFollower {
  /** Why the last try failed; undefined while all is well. */
  trouble: unknown;
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly log: EventReader,
    private readonly types: readonly string[],
    private readonly follow: (event: StoredEvent) => Promise<unknown>,
  ) {}

  start(): void {
    this.running ??= this.keepFollowing();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepFollowing(): Promise<void> {
    const { signal } = this.stopping;
    let after = this.log.start;
    while (!signal.aborted) {
      try {
        for await (const page of this.log.subscribe(after, { types: this.types }, { signal })) {
          for (const event of page.events) await this.follow(event);
          after = page.through;
          this.trouble = undefined;
        }
      } catch (reason) {
        this.trouble = reason;
        await pause(TRY_AGAIN_AFTER_MS, signal);
      }
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
