import { deserialize, serialize } from 'node:v8';
import type { EventStore, Snapshot, SnapshotStore } from '@awr/event-store';
import type { Clock, Decider, DomainEvent } from '@awr/kernel';
import { CommandMemory, type EncodedCommandMemory } from './command-memory';
import { RecordedAt } from './recorded-at';
import { StreamState } from './stream-state';

interface EncodedState {
  readonly state: unknown;
  readonly memory: EncodedCommandMemory;
  readonly recordedAt: string;
  /** Of the last event that the state knows, so that a snapshot of another log is noticed. */
  readonly eventId: string;
}

/** Reads a stream's state from the log, from the newest snapshot on where there is one, and keeps snapshots. */
export class KeptState<S, E extends DomainEvent> {
  constructor(
    private readonly decider: Decider<never, S, E>,
    private readonly stream: string,
    private readonly store: EventStore,
    private readonly snapshots: SnapshotStore,
    private readonly clock: Clock,
  ) {}

  async load(): Promise<StreamState<S, E>> {
    const snapshot = await this.snapshots.load(this.stream, this.decider.version);
    return (snapshot && (await this.fromSnapshot(snapshot))) ?? this.fromTheStart();
  }

  async keep(state: StreamState<S, E>): Promise<void> {
    await this.snapshots.save(this.stream, this.decider.version, this.copyOf(state));
  }

  /** The state in bytes of its own, which what is done to the state does not change. */
  copyOf(state: StreamState<S, E>): Snapshot {
    return {
      revision: state.revision,
      state: serialize({
        state: this.decider.snapshot ? this.decider.snapshot.encode(state.current) : state.current,
        memory: state.memory.encode(),
        recordedAt: state.recordedAt.last,
        eventId: state.place.eventId,
      } satisfies EncodedState),
    };
  }

  /** The state that a copy was made of, as often as it is asked for. */
  stateOf({ state, revision }: Snapshot): StreamState<S, E> {
    // What is read of typed arrays lies in the bytes themselves, and would change the copy as the state goes on.
    return this.decode(deserialize(Buffer.from(state)) as EncodedState, revision);
  }

  private async fromTheStart(): Promise<StreamState<S, E>> {
    const state = StreamState.initial(this.decider, this.clock);
    for await (const page of this.store.readStream(this.stream)) for (const event of page) state.replay(event);
    return state;
  }

  /** Undefined where the log does not hold the event that the snapshot ends with: it was made of another log. */
  private async fromSnapshot(snapshot: Snapshot): Promise<StreamState<S, E> | undefined> {
    const encoded = deserialize(snapshot.state) as EncodedState;
    const state = this.decode(encoded, snapshot.revision);
    let isOfThisLog = false;
    for await (const page of this.store.readStream(this.stream, { from: snapshot.revision })) {
      for (const event of page) {
        if (isOfThisLog) state.replay(event);
        else if (event.id !== encoded.eventId) return undefined;
        isOfThisLog = true;
      }
    }
    return isOfThisLog ? state : undefined;
  }

  private decode(encoded: EncodedState, revision: number): StreamState<S, E> {
    const { snapshot } = this.decider;
    const state = snapshot ? snapshot.decode(encoded.state as never) : (encoded.state as S);
    const recordedAt = new RecordedAt(this.clock);
    recordedAt.seen(encoded.recordedAt);
    const place = { revision, eventId: encoded.eventId };
    return new StreamState(this.decider, state, place, CommandMemory.decode(encoded.memory), recordedAt);
  }
}
