import type { EventReader, Position, StoredEvent } from '@awr/event-store';
import { microsOf, systemClock } from '@awr/kernel';
import type { Lag } from './relay-status';

/** How far behind the log a relay is. */
export class Behind {
  /** When the oldest event was recorded that is known to wait. */
  private oldest: string | undefined;
  private behindSince: number | undefined;

  constructor(
    private readonly reader: EventReader,
    private readonly nowMicros = () => systemClock.nowMicros(),
  ) {}

  waits(event: StoredEvent | undefined): void {
    this.oldest = event?.metadata.recordedAt;
  }

  /** Where everything that was read is out, it is not behind, whatever the log holds that is not for publishing. */
  async lag(position: Position | undefined, isCaughtUp: boolean): Promise<Lag> {
    const events = isCaughtUp ? 0 : await this.eventsAfter(position);
    if (events === 0) {
      this.behindSince = undefined;
      return { events, seconds: 0 };
    }
    this.behindSince ??= this.nowMicros();
    const since = this.oldest === undefined ? this.behindSince : Math.min(microsOf(this.oldest), this.behindSince);
    return { events, seconds: Math.max(0, (this.nowMicros() - since) / 1e6) };
  }

  private async eventsAfter(position: Position | undefined): Promise<number> {
    const head = await this.reader.head();
    if (position === undefined) return head === this.reader.start ? 0 : Math.max(1, Number(head) || 1);
    if (this.reader.comparePositions(position, head) >= 0) return 0;
    // Positions are opaque; where they count events, as in SQLite, the difference says how many there are.
    const events = Number(head) - Number(position);
    return Number.isSafeInteger(events) ? Math.max(1, events) : 1;
  }
}
