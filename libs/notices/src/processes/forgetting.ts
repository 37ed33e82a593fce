import type { Outbox } from '../outbox/outbox';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Unless somebody says otherwise: long enough to ring whom nobody reached, or to ask what was sent in the last quarter. */
export const KEEP_DAYS = 90;
/** Others wait while these are taken out. */
const AT_ONCE = 500;

/**
 * Forgets messages that were settled long ago, and what was in them. That each is sent once does not hang on them: an event
 * is gathered once because the place in the log moves on with it.
 */
export class Forgetting {
  constructor(
    private readonly outbox: Outbox,
    private readonly keepDays: number,
    private readonly now: () => number,
  ) {}

  /** Some of them; what is left is for the next round. */
  round(): void {
    this.outbox.forget(this.now() - this.keepDays * DAY_MS, AT_ONCE);
  }
}
