const MINUTE = 60_000;
// Enough for every token and address of a large installation; then those who are idle are forgotten.
const MOST_REMEMBERED = 20_000;

/**
 * So many requests a minute for each asker, who may save up at most a minute's worth (the generic cell rate
 * algorithm). It keeps one number an asker and no timers, so it costs next to nothing a request.
 */
export class RateLimit {
  /** When each asker will have its whole minute's worth again, in milliseconds. */
  private readonly fullAgainAt = new Map<string, number>();

  /** None at all where `perMinute` is 0. */
  constructor(
    private readonly perMinute: number,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Counts a request; gives how many seconds to wait where it was one too many. */
  secondsToWait(asker: string): number {
    if (this.perMinute === 0) return 0;
    const now = this.now();
    const fullAgainAt = Math.max(this.fullAgainAt.get(asker) ?? now, now) + MINUTE / this.perMinute;
    const tooEarly = fullAgainAt - now - MINUTE;
    if (tooEarly > 1e-6) return Math.ceil(tooEarly / 1000);
    this.fullAgainAt.set(asker, fullAgainAt);
    if (this.fullAgainAt.size > MOST_REMEMBERED) this.forgetTheIdle(now);
    return 0;
  }

  private forgetTheIdle(now: number): void {
    for (const [asker, fullAgainAt] of this.fullAgainAt) if (fullAgainAt <= now) this.fullAgainAt.delete(asker);
  }
}
