import { setTimeout } from 'node:timers/promises';

const FIRST_MS = 100;
const LONGEST_MS = 10_000;

/** How long to wait before the next try: longer each time, until something works again. */
export class Backoff {
  private nextMs: number;

  constructor(
    private readonly firstMs = FIRST_MS,
    private readonly longestMs = LONGEST_MS,
  ) {
    this.nextMs = firstMs;
  }

  get delayMs(): number {
    return this.nextMs;
  }

  /** Resolves after the delay, or as soon as the signal aborts. */
  async wait(signal: AbortSignal): Promise<void> {
    const delayMs = this.nextMs;
    this.nextMs = Math.min(delayMs * 2, this.longestMs);
    await setTimeout(delayMs, undefined, { signal }).catch(() => undefined);
  }

  reset(): void {
    this.nextMs = this.firstMs;
  }
}
