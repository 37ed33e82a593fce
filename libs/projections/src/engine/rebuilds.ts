interface Rebuild {
  /** Names whose new generation does not serve yet. */
  readonly left: Set<string>;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Rebuilds that were asked for, until their new generations serve. */
export class Rebuilds {
  private asked = new Set<string>();
  private readonly underWay = new Set<Rebuild>();

  ask(names: readonly string[]): Promise<void> {
    for (const name of names) this.asked.add(name);
    return new Promise((resolve, reject) => this.underWay.add({ left: new Set(names), resolve, reject }));
  }

  /** Names of projections that are to begin anew. */
  get toBegin(): ReadonlySet<string> {
    return this.asked;
  }

  /** The new generations have begun, so that the next session goes on with them. */
  begun(names: ReadonlySet<string>): void {
    this.asked = new Set([...this.asked].filter((name) => !names.has(name)));
  }

  serves(name: string): void {
    for (const rebuild of this.underWay) {
      if (this.asked.has(name)) continue;
      rebuild.left.delete(name);
      if (rebuild.left.size === 0) this.end(rebuild, rebuild.resolve);
    }
  }

  fail(name: string, reason: Error): void {
    for (const rebuild of this.underWay) if (rebuild.left.has(name)) this.end(rebuild, () => rebuild.reject(reason));
  }

  failAll(reason: Error): void {
    for (const rebuild of this.underWay) this.end(rebuild, () => rebuild.reject(reason));
  }

  private end(rebuild: Rebuild, settle: () => void): void {
    this.underWay.delete(rebuild);
    settle();
  }
}
