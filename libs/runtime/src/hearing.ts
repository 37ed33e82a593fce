import { setTimeout as pause } from 'node:timers/promises';
import type { EventReader, Position } from '@awr/event-store';
import type { DeciderRuntime } from './decider-runtime';

/** After the log could not be followed, it is tried again after so long, in ms. */
const TRY_AGAIN_AFTER_MS = 1000;

/**
 * Follows the log for the streams in memory, so that what other processes write is mostly there before anybody asks.
 * Nothing rests on it: whoever looks or is refused has the log asked anyway. It spares conflicts, and so time.
 */
export class Hearing {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly log: Pick<EventReader, 'subscribe' | 'head'>,
    private readonly runtime: Pick<DeciderRuntime, 'hear'>,
  ) {}

  start(): void {
    this.running ??= this.keepHearing();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keepHearing(): Promise<void> {
    const { signal } = this.stopping;
    let after: Position | undefined;
    while (!signal.aborted) {
      try {
        after ??= await this.log.head();
        for await (const { events, through } of this.log.subscribe(after, {}, { signal })) {
          for (const event of events) this.runtime.hear(event);
          after = through;
        }
      } catch {
        // The log says so wherever it is asked for more than this.
        await pause(TRY_AGAIN_AFTER_MS, undefined, { signal }).catch(() => {});
      }
    }
  }
}
