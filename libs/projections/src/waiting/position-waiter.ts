import type { Position } from '@awr/event-store';
import type { Views } from '../views/views-database';
import type { ViewsChannel } from '../views/views-storage';
import { hasReached, type Waited, type Wish } from './has-reached';

/** An engine that can't be heard may move too, so while somebody waits its checkpoints are looked at this often. */
const LOOK_EVERY_MS = 50;

interface Waiting extends Wish {
  readonly settle: (waited: Waited) => void;
}

/** Lets a reader wait until the views have what a command has just done. */
export class PositionWaiter {
  private readonly waiting = new Set<Waiting>();
  private readonly channel: ViewsChannel;
  private poll: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;
  private isClosed = false;

  constructor(
    private readonly views: Pick<Views, 'storage' | 'projections'>,
    private readonly comparePositions: (a: Position, b: Position) => number,
  ) {
    this.channel = views.storage.channel(() => this.look());
  }

  /** Resolves when these projections serve everything up to the position, or as soon as it is clear that they don't. */
  async waitFor(names: readonly string[] | 'all', position: Position, timeoutMs: number): Promise<Waited> {
    const now = await this.judge({ names, position });
    if (now.reached || now.failed.length > 0 || timeoutMs <= 0 || this.isClosed) return now;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.giveUp(waiting).catch(reject), timeoutMs);
      const waiting: Waiting = {
        names,
        position,
        settle: (waited) => {
          clearTimeout(timer);
          this.waiting.delete(waiting);
          if (this.waiting.size === 0) clearInterval(this.poll);
          resolve(waited);
        },
      };
      if (this.waiting.size === 0) this.poll = setInterval(() => this.look(), LOOK_EVERY_MS);
      this.waiting.add(waiting);
      // It may have moved between the first look and now.
      this.look();
    });
  }

  close(): void {
    this.isClosed = true;
    clearInterval(this.poll);
    this.channel.close();
    for (const { settle } of this.waiting) settle({ reached: false, behind: [], failed: [] });
  }

  private look(): void {
    if (this.waiting.size === 0) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    this.looking = this.settleThoseThere()
      // A view that can't be read now is as good as one that is behind: the poll or the timeout will tell.
      .catch(() => undefined)
      .finally(() => {
        this.looking = undefined;
        if (!this.lookAgain) return;
        this.lookAgain = false;
        this.look();
      });
  }

  private async settleThoseThere(): Promise<void> {
    const projections = await this.views.projections();
    for (const waiting of this.waiting) {
      const waited = hasReached(projections, waiting, this.comparePositions);
      if (waited.reached || waited.failed.length > 0) waiting.settle(waited);
    }
  }

  private async giveUp(waiting: Waiting): Promise<void> {
    waiting.settle(await this.judge(waiting));
  }

  private async judge(wish: Wish): Promise<Waited> {
    return hasReached(await this.views.projections(), wish, this.comparePositions);
  }
}
