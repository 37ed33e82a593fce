import { type Clock, type Instant, instant, microsOf } from '@awr/kernel';

/** Gives each event of a stream its moment: the clock's, but always later than the one before it. */
export class RecordedAt {
  private lastMicros = 0;
  constructor(private readonly clock: Clock) {}

  /** The last moment given or seen. */
  get last(): Instant {
    return instant(this.lastMicros);
  }

  next(): Instant {
    this.lastMicros = Math.max(this.clock.nowMicros(), this.lastMicros + 1);
    return instant(this.lastMicros);
  }

  /** Takes note of a moment that the stream already holds. */
  seen(moment: Instant): void {
    this.lastMicros = Math.max(this.lastMicros, microsOf(moment));
  }
}
