import { deserialize, serialize } from 'node:v8';
import type { EventStore, SnapshotStore, StoredEvent } from '@awr/event-store';
import { type Clock, type Decider, type DomainEvent, invariant } from '@awr/kernel';
import { CommandMemory, type EncodedCommandMemory } from './command-memory';
import { RecordedAt } from './recorded-at';

interface EncodedStream {
  readonly state: unknown;
  readonly memory: EncodedCommandMemory;
  readonly recordedAt: string;
}

/** A stream's state in memory: what its decider knows, how far it has read, and which commands it has answered. */
export class StreamState<S, E extends DomainEvent> {
  private constructor(
    private readonly decider: Decider<never, S, E>,
    public current: S,
    /** Of the last event that `current` knows; -1 before the first. */
    public revision: number,
    readonly memory: CommandMemory,
    readonly recordedAt: RecordedAt,
  ) {
    this.keptRevision = revision;
  }

  /** The revision of the snapshot that this state was read from; -1 where it was read from the start. */
  readonly keptRevision: number;

  static async load<S, E extends DomainEvent>(
    decider: Decider<never, S, E>,
    stream: string,
    store: EventStore,
    snapshots: SnapshotStore,
    clock: Clock,
  ): Promise<StreamState<S, E>> {
    const loaded = await StreamState.fromSnapshot(decider, stream, snapshots, clock);
    for await (const page of store.readStream(stream, { from: loaded.revision + 1 })) {
      for (const event of page) loaded.replay(event);
    }
    return loaded;
  }

  private static async fromSnapshot<S, E extends DomainEvent>(
    decider: Decider<never, S, E>,
    stream: string,
    snapshots: SnapshotStore,
    clock: Clock,
  ): Promise<StreamState<S, E>> {
    const recordedAt = new RecordedAt(clock);
    const snapshot = await snapshots.load(stream, decider.version);
    if (!snapshot) return new StreamState(decider, decider.initial(), -1, new CommandMemory(), recordedAt);
    const encoded = deserialize(snapshot.state) as EncodedStream;
    recordedAt.seen(encoded.recordedAt);
    const state = decider.snapshot ? decider.snapshot.decode(encoded.state as never) : (encoded.state as S);
    return new StreamState(decider, state, snapshot.revision, CommandMemory.decode(encoded.memory), recordedAt);
  }

  /** Takes in an event that was just decided. */
  evolve(event: E): void {
    this.current = this.decider.evolve(this.current, event);
    this.revision += 1;
  }

  /** Notes that a command is answered by the events from this revision on. */
  remember(commandId: string, revision: number): void {
    this.memory.remember(commandId, revision);
  }

  /** The state as bytes, to start from next time. */
  encode(): Uint8Array {
    const state = this.decider.snapshot ? this.decider.snapshot.encode(this.current) : this.current;
    const recordedAt = this.recordedAt.last;
    return serialize({ state, memory: this.memory.encode(), recordedAt } satisfies EncodedStream);
  }

  private lastCommandId = '';

  private replay(event: StoredEvent): void {
    invariant(event.revision === this.revision + 1, `${event.stream} has a gap before revision ${event.revision}`);
    this.evolve({ type: event.type, data: event.data } as E);
    this.recordedAt.seen(event.metadata.recordedAt);
    const { commandId } = event.metadata;
    if (commandId !== this.lastCommandId) this.remember(commandId, event.revision);
    this.lastCommandId = commandId;
  }
}
