/**
 * Work that whoever asks shares: one run at a time, and all who ask before a run begins are served by that one. Who asks
 * while it runs is served by the next, since what they did may have come too late for this one.
 */
export class SharedTurns {
  private running: Promise<unknown> = Promise.resolve();
  private next: Promise<void> | undefined;

  constructor(private readonly work: () => Promise<void>) {}

  take(): Promise<void> {
    this.next ??= this.runAfter(this.running);
    return this.next;
  }

  private async runAfter(previous: Promise<unknown>): Promise<void> {
    await previous;
    this.next = undefined;
    const run = this.work();
    // Whoever asked hears of its failure; the run after it must come all the same.
    this.running = run.catch(() => undefined);
    return run;
  }
}
