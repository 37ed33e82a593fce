/** Something that should agree and does not. `log` is what the log says, and the log is what counts. */
export interface Difference {
  /** Such as `ledger 0190… account member:0190… minutes`. */
  readonly what: string;
  readonly log: unknown;
  readonly view: unknown;
}

/** Gathers differences; after the first thousand only their number, since the cause is the same by then. */
export class Differences {
  private static readonly MOST_KEPT = 1000;
  readonly kept: Difference[] = [];
  count = 0;

  /** To what there is now, whatever is found after it can be taken back. */
  mark(): number {
    return this.count;
  }

  backTo(mark: number): void {
    this.count = mark;
    this.kept.length = Math.min(this.kept.length, mark);
  }

  compare(what: string, log: unknown, view: unknown): void {
    if (Object.is(log, view)) return;
    this.count += 1;
    if (this.kept.length < Differences.MOST_KEPT) this.kept.push({ what, log, view });
  }
}
