import { realpathSync } from 'node:fs';
import { BroadcastChannel } from 'node:worker_threads';

/** The channel on which the writer tells the other threads of its process that the log has grown. */
export function growthChannel(path: string): BroadcastChannel {
  const channel = new BroadcastChannel(`awr-log:${realpathSync(path)}`);
  channel.unref();
  return channel;
}

interface Waiting {
  readonly past: number;
  readonly wake: () => void;
}

const NOTHING_TO_WATCH = { start: () => {}, stop: () => {}, end: () => {} };

/** Lets subscriptions wait until the log has grown. */
export class LogGrowth {
  private readonly waiting = new Set<Waiting>();
  private ended = false;

  constructor(
    private readonly head: () => number,
    /** Called when somebody begins to wait, when nobody does any more, and at the end. */
    private readonly watch: { start(): void; stop(): void; end(): void } = NOTHING_TO_WATCH,
  ) {}

  /** Resolves when the log has grown past the position, the signal aborts or the store closes. */
  past(position: number, signal: AbortSignal | undefined): Promise<void> {
    if (this.ended || signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.waiting.delete(waiting);
        signal?.removeEventListener('abort', wake);
        if (this.waiting.size === 0) this.watch.stop();
        resolve();
      };
      const waiting = { past: position, wake };
      if (this.waiting.size === 0) this.watch.start();
      this.waiting.add(waiting);
      signal?.addEventListener('abort', wake);
    });
  }

  /** Wakes those for whom something new is there. */
  look(): void {
    if (this.waiting.size === 0) return;
    const head = this.head();
    for (const { past, wake } of this.waiting) if (past < head) wake();
  }

  end(): void {
    this.ended = true;
    for (const { wake } of this.waiting) wake();
    this.watch.end();
  }

  get hasEnded(): boolean {
    return this.ended;
  }
}
