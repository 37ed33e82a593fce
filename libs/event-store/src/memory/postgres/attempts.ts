/** How long a server that failed is left alone: a command is not to wait for it each time. */
const PAUSE_MILLIS = 2000;

/** Asks a server for what is not worth failing for. */
export class Attempts {
  private pausedUntil = 0;

  constructor(private readonly failed: (error: unknown) => void) {}

  /** What the work gives; undefined where it fails, or where something failed a moment ago. */
  async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (performance.now() < this.pausedUntil) return undefined;
    try {
      return await work();
    } catch (error) {
      this.pausedUntil = performance.now() + PAUSE_MILLIS;
      this.failed(error);
      return undefined;
    }
  }
}
