import type { OpenOutlet } from './outlet';
import type { Passage } from './passage';

const LOOK_EVERY_MS = 1_000;

/** Looks whether somebody asks for what is held to be tried again. */
export class Bell {
  private timer: NodeJS.Timeout | undefined;
  private ring = new Ring();

  constructor(
    private readonly outlet: OpenOutlet,
    private readonly passage: Passage,
  ) {
    this.look(0);
  }

  rung(): Promise<'rung'> {
    return this.ring.promise;
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private look(afterMs = LOOK_EVERY_MS): void {
    this.timer = setTimeout(() => {
      this.listen().catch((reason: unknown) => this.ring.reject(reason));
    }, afterMs);
  }

  private async listen(): Promise<void> {
    const { passage } = this;
    // Once at first, so that whatever comes after is noticed; then only while something is held.
    if (passage.bell === undefined || passage.held.size > 0) {
      const before = passage.bell;
      passage.bell = await this.outlet.bell();
      if (before !== undefined && passage.bell !== before) {
        this.ring.resolve();
        this.ring = new Ring();
      }
    }
    if (this.timer) this.look();
  }
}

/** A promise that is settled from outside. Nobody need listen to it. */
class Ring {
  resolve!: () => void;
  reject!: (reason: unknown) => void;
  readonly promise = new Promise<'rung'>((resolve, reject) => {
    this.resolve = () => resolve('rung');
    this.reject = reject;
  });

  constructor() {
    this.promise.catch(() => {});
  }
}
