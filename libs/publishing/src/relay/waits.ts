const FIRST_MS = 200;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next try: twice as long each time, with chance in it, so that those who lost one broker
 * do not all come back to it at once.
 */
export class Waits {
  private tries = 0;

  constructor(private readonly chance: () => number = Math.random) {}

  next(): number {
    const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** this.tries);
    this.tries += 1;
    return most * (0.5 + this.chance() / 2);
  }

  /** It worked: the next failure starts anew. */
  renew(): void {
    this.tries = 0;
  }
}
