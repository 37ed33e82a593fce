import { setTimeout as delay } from 'node:timers/promises';
import { isPassing, NoAnswer } from './failures';

const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 2_000;

/**
 * How long to go on trying what fails for reasons that pass. Waits grow twofold, with some chance in them, so that
 * those who lost one server do not all come back to it at once.
 */
export class Patience {
  private tries = 0;
  private until: number;

  constructor(
    private readonly forMs: number,
    private readonly signal?: AbortSignal,
  ) {
    this.until = now() + forMs;
  }

  /** What is left, in milliseconds. */
  get leftMs(): number {
    return Math.max(1, this.until - now());
  }

  get isOver(): boolean {
    return now() >= this.until;
  }

  /** True once nobody wants what is being tried any more. */
  get isNotWanted(): boolean {
    return this.signal?.aborted ?? false;
  }

  /** Something came: the next failure starts anew. */
  renew(): void {
    this.tries = 0;
    this.until = now() + this.forMs;
  }

  /** Waits before another try; throws the error where it will not pass or there is no time left. */
  async after(error: unknown): Promise<void> {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.tries) * (0.5 + Math.random() / 2);
    this.tries += 1;
    if (!isPassing(error) || this.isOver || wait >= this.until - now()) throw error;
    await delay(wait, undefined, { ...(this.signal && { signal: this.signal }) }).catch(() => {});
  }
}

/** Does the work until it succeeds, or patience ends, or nobody wants it any more. */
export async function patiently<Result>(
  patience: Patience,
  work: (leftMs: number) => Promise<Result>,
): Promise<Result> {
  for (;;) {
    try {
      return await work(patience.leftMs);
    } catch (error) {
      await patience.after(error);
      if (patience.isNotWanted) throw error;
    }
  }
}

/** Waits for what others may go on to wait for, but no longer than it is wanted here. */
export async function whileWanted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return void work.catch(() => {});
  let stop = () => {};
  const aborted = new Promise<void>((resolve) => (stop = resolve));
  signal.addEventListener('abort', stop);
  await Promise.race([work, aborted]).finally(() => signal.removeEventListener('abort', stop));
}

/** The promise's outcome, or NoAnswer where that takes too long. */
export async function within<Result>(ms: number, promise: Promise<Result>, what: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer to ${what} in ${ms} ms`)), Math.min(ms, 2 ** 31 - 1));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function now(): number {
  return performance.now();
}
