// A test double of EventStoreDB: never to be imported from apps or libs, but by their specs.

/** A record of the log, as the server keeps it. */
export interface Recorded {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly stream: string;
  readonly revision: number;
  /** Commit and prepare are the same for what is committed at once. */
  readonly position: number;
  readonly created: number;
}

export type Proposed = Pick<Recorded, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;
export type Expected = number | 'no-stream' | 'any' | 'stream-exists';

export type Outcome =
  | { readonly is: 'written'; readonly revision: number; readonly position: number }
  | { readonly is: 'wrong-version'; readonly current: number }
  | { readonly is: 'deleted' }
  | { readonly is: 'too-large'; readonly mostBytes: number };

const FIRST_POSITION = 128;

/** The log of a server, or of a cluster of them, in memory. */
export class ServerLog {
  readonly records: Recorded[] = [];
  readonly deleted = new Set<string>();
  /** The most bytes of one append. */
  mostBytes = 1024 * 1024;
  /** The server's clock. */
  now: () => number = Date.now;
  /** True where the server writes statistics of its own after each append. */
  chatty = false;
  private readonly streams = new Map<string, Recorded[]>();
  private readonly watches = new Set<() => void>();
  private end = FIRST_POSITION;

  constructor() {
    this.record('$users', systemEvent('$UserCreated'));
  }

  of(stream: string): readonly Recorded[] {
    return this.streams.get(stream) ?? [];
  }

  /** Decides as the server does: an append is done already where its ids stand where they would come to stand. */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Outcome {
    if (this.deleted.has(stream)) return { is: 'deleted' };
    if (events.reduce((sum, event) => sum + sizeOf(event), 0) > this.mostBytes)
      return { is: 'too-large', mostBytes: this.mostBytes };
    const there = this.of(stream);
    const current = there.length - 1;
    const wrong = { is: 'wrong-version', current } as const;
    if (expected === 'stream-exists' && current < 0) return wrong;
    if (expected === 'any' || expected === 'stream-exists') {
      const places = events.map(({ id }) => there.findIndex((record) => record.id === id));
      const known = places.filter((place) => place >= 0).length;
      if (known > 0) return known === events.length ? this.answer(stream, places.at(-1) as number) : wrong;
    } else {
      const at = expected === 'no-stream' ? -1 : expected;
      const areThere = events.every(({ id }, place) => there[at + 1 + place]?.id === id);
      if (at < current) return areThere ? this.answer(stream, at + events.length) : wrong;
      if (at > current) return wrong;
    }
    for (const event of events) this.record(stream, event);
    const answer = this.answer(stream, current + events.length);
    if (this.chatty) this.record('$stats-127.0.0.1:2113', systemEvent('$statsCollected'));
    for (const watch of this.watches) watch();
    return answer;
  }

  /** Calls whenever something was written; gives what ends that. */
  watch(grown: () => void): () => void {
    this.watches.add(grown);
    return () => this.watches.delete(grown);
  }

  private answer(stream: string, revision: number): Outcome {
    return { is: 'written', revision, position: (this.of(stream)[revision] as Recorded).position };
  }

  private record(stream: string, event: Proposed): void {
    const there = this.streams.get(stream) ?? [];
    if (there.length === 0) this.streams.set(stream, there);
    const recorded = { ...event, stream, revision: there.length, position: this.end, created: this.now() };
    there.push(recorded);
    this.records.push(recorded);
    this.end += sizeOf(event);
  }
}

function sizeOf({ type, data, metadata }: Proposed): number {
  return 2 * type.length + data.length + metadata.length;
}

function systemEvent(type: string): Proposed {
  const [data, metadata] = [Buffer.from('{}'), Buffer.from('')];
  return { id: crypto.randomUUID(), type, contentType: 'application/json', data, metadata };
}
