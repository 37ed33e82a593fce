import type { StoredEvent } from '@awr/event-store';
import type { Decider, DomainEvent } from '@awr/kernel';
import { KeptState } from './kept-state';
import type { StreamState } from './stream-state';
import type { Surroundings } from './surroundings';
import { WayBack } from './way-back';

/** When Awr stops, the state of a stream that has grown by this many events is kept, to start quickly again. */
const WORTH_KEEPING = 1000;

/** One stream's state: reads it where it is not in memory, and brings it up to date with what others have written. */
export class StateKeeper<S, E extends DomainEvent> {
  readonly way: WayBack<S, E>;
  private loaded: StreamState<S, E> | undefined;
  private loading: Promise<StreamState<S, E>> | undefined;
  private keptRevision = -1;
  /** The newest revision that the log was heard to hold. */
  private heard = -1;
  private readonly kept: KeptState<S, E>;

  constructor(
    decider: Decider<never, S, E>,
    private readonly stream: string,
    private readonly around: Surroundings,
  ) {
    this.kept = new KeptState(decider, stream, around.store, around.snapshots, around.clock);
    this.way = new WayBack(this.kept);
  }

  /** The state as far as it is known here. */
  async known(): Promise<StreamState<S, E>> {
    if (this.loaded && !this.loaded.isSpoiled) return this.loaded;
    this.loading ??= this.load();
    return this.loading;
  }

  /** True where others were heard to have written what the state does not know. */
  get isBehind(): boolean {
    return this.loaded !== undefined && !this.loaded.isSpoiled && this.heard > this.loaded.revision;
  }

  /** The state with all that others were heard to have written. */
  async asHeard(): Promise<StreamState<S, E>> {
    const state = await this.known();
    if (this.isBehind) await this.catchUp(state);
    return state;
  }

  /** Takes in what is in the log by now; true where there was something. Nothing that was decided may be under way. */
  async catchUp(state: StreamState<S, E>): Promise<boolean> {
    const before = state.revision;
    try {
      for await (const page of this.around.store.readStream(this.stream, { from: before + 1 })) {
        for (const event of page) state.replay(event);
        this.way.advanced(page, state);
      }
    } catch (reason) {
      state.spoil();
      throw reason;
    }
    return state.revision > before;
  }

  /** An event of this stream has come, from here or from another process. It is taken in where nothing is under way. */
  hear(event: StoredEvent, isIdle: boolean): void {
    this.heard = Math.max(this.heard, event.revision);
    const state = this.loaded;
    if (!isIdle || !state || state.isSpoiled || event.revision !== state.revision + 1) return;
    state.replay(event);
    this.way.advanced([event], state);
  }

  /** What was decided on the state is durable. */
  advanced(events: readonly StoredEvent[]): void {
    const state = this.loaded;
    if (!state || state.isSpoiled) return;
    // Somebody may have had the state read while this was being written.
    if (state.revision === events.at(-1)?.revision) this.way.advanced(events, state);
    else this.spoil();
  }

  /** The state may differ from what the log says. */
  spoil(): void {
    this.loaded?.spoil();
  }

  async keepIfDue(): Promise<void> {
    const state = this.loaded;
    if (!state || state.isSpoiled) return;
    const due = Math.max(this.around.snapshotEvery, state.revision / 10);
    if (state.revision - this.keptRevision >= due) await this.keep(state);
  }

  async keepIfWorthIt(): Promise<void> {
    const state = this.loaded;
    if (!state || state.isSpoiled) return;
    if (state.revision - this.keptRevision > WORTH_KEEPING) await this.keep(state);
  }

  private async keep(state: StreamState<S, E>): Promise<void> {
    this.keptRevision = state.revision;
    await this.kept.keep(state);
  }

  private async load(): Promise<StreamState<S, E>> {
    try {
      return (this.loaded = (await this.restored()) ?? (await this.read()));
    } finally {
      this.loading = undefined;
    }
  }

  private async restored(): Promise<StreamState<S, E> | undefined> {
    const state = this.way.restored();
    if (state) await this.catchUp(state);
    return state;
  }

  private async read(): Promise<StreamState<S, E>> {
    const state = await this.kept.load();
    this.keptRevision = state.keptRevision;
    this.way.forget();
    this.way.advanced([], state);
    return state;
  }
}
