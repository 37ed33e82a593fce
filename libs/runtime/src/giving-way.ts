import { setTimeout as pause } from 'node:timers/promises';

const SHORTEST_MS = 2;
const LONGEST_MS = 50;
/** How often a busy process lets others in that it does not know of: who always loses can't be noticed. */
const LOOK_UP_EVERY_MS = 100;

/**
 * Lets processes that are busy on one stream take turns. Who has just written is quicker to write again than who has to
 * catch up first, and would win each time; so it waits a little by chance, about as long as catching up takes. Who lost
 * tries again at once: of all who try one always gets through, and then it is that one's turn to wait.
 */
export class GivingWay {
  private losses = 0;
  private recoveryMs = SHORTEST_MS;
  private waitedAt = -Infinity;

  get lossesInARow(): number {
    return this.losses;
  }

  lost(): void {
    this.losses += 1;
  }

  /** It took so long from losing to being up to date again. */
  recovered(ms: number): void {
    this.recoveryMs = (this.recoveryMs * 3 + ms) / 4;
  }

  /** Was the first to write. `isContended` where others were met a short while ago. */
  async won(isContended: boolean): Promise<void> {
    this.losses = 0;
    const now = performance.now();
    if (!isContended && now - this.waitedAt < LOOK_UP_EVERY_MS) return;
    this.waitedAt = now;
    const aWhile = 2 * Math.min(LONGEST_MS, Math.max(SHORTEST_MS, this.recoveryMs));
    await pause(isContended ? Math.random() * aWhile : aWhile);
  }
}
