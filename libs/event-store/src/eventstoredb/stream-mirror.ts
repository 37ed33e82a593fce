import type { Position, StoredEvent } from '../event-store';
import type { SerialisedEvent } from '../serialised-event';
import { sameContent } from '../serialised-event';
import type { Connection } from './connection';
import type { Patience } from './patience';
import { StreamIds } from './stream-ids';

const PAGE = 1000;
const FIRST_LOOK = 100;

/**
 * What is known here of one stream: where it ends, and which event ids it holds, from the end back as far as was ever
 * needed. Streams only grow, so what is known stays true.
 */
export class StreamMirror {
  private readonly ids = new StreamIds();
  revision = -1;
  /** The ids of this revision and all later ones are known; undefined before the first look. */
  private from: number | undefined;
  /** Of events that the server had before this time (milliseconds since 1970), not all ids are known. */
  private since = Infinity;

  constructor(
    private readonly connection: Connection,
    private readonly stream: string,
  ) {}

  get size(): number {
    return this.ids.size;
  }

  /** Learns what others have written, and what of ours the server kept without saying so. */
  async catchUp(patience: Patience): Promise<void> {
    if (this.from === undefined) return this.lookBack('end', FIRST_LOOK, patience);
    for (let full = true; full;) {
      const page = { from: this.revision + 1, direction: 'forwards', count: PAGE } as const;
      const marks = await this.connection.readMarks({ stream: this.stream, ...page }, patience.leftMs);
      for (const { id, revision } of marks) this.learn(id, revision);
      // A long stream takes longer than one call may.
      if (marks.length > 0) patience.renew();
      full = marks.length === PAGE;
    }
  }

  /** Learns the ids of all events that the server has had since a time. */
  async reachBackTo(since: number, patience: Patience): Promise<void> {
    while (since < this.since) await this.lookBack((this.from ?? 0) - 1, PAGE, patience);
  }

  private async lookBack(from: number | 'end', count: number, patience: Patience): Promise<void> {
    const page = { from, direction: 'backwards', count } as const;
    const marks = await this.connection.readMarks({ stream: this.stream, ...page }, patience.leftMs);
    for (const { id, revision } of marks) this.learn(id, revision);
    const first = marks.at(-1);
    const isWhole = !first || marks.length < count || first.revision === 0;
    this.from = isWhole ? 0 : first.revision;
    this.since = isWhole ? -Infinity : first.recordedAtMs;
    patience.renew();
  }

  learn(id: string, revision: number): void {
    this.ids.set(id, revision);
    this.revision = Math.max(this.revision, revision);
  }

  /** Those of the events that the stream already holds, as they are stored. */
  async stored(events: readonly SerialisedEvent[], ms: number): Promise<StoredEvent[]> {
    const revisions = new Set(events.map(({ id }) => this.ids.get(id)).filter((revision) => revision !== undefined));
    const found: StoredEvent[] = [];
    const sorted = [...revisions].sort((a, b) => a - b);
    for (let at = 0; at < sorted.length; at += 1) {
      const from = sorted[at] as number;
      let count = 1;
      while (sorted[at + 1] === from + count) [at, count] = [at + 1, count + 1];
      found.push(...(await this.read(from, count, ms)));
    }
    return found;
  }

  /**
   * Where the events stand that were just appended after a revision, or undefined where others stand there: the
   * server takes an append for done if it knows the ids, whatever their content.
   */
  async positionsOf(
    events: readonly SerialisedEvent[],
    after: number,
    ms: number,
  ): Promise<Map<string, Position> | undefined> {
    const read = await this.read(after + 1, events.length, ms);
    const positions = new Map<string, Position>();
    for (const [place, event] of events.entries()) {
      const stored = read[place];
      if (stored?.id !== event.id || !sameContent({ ...stored, data: JSON.stringify(stored.data) }, event))
        return undefined;
      positions.set(event.id, stored.position);
    }
    return positions;
  }

  private read(from: number, count: number, ms: number): Promise<StoredEvent[]> {
    return this.connection.readStream({ stream: this.stream, from, direction: 'forwards', count }, ms);
  }
}
