import type { StoredEvent } from '@awr/event-store';
import type { Decider, DomainEvent } from '@awr/kernel';
import type { Differences } from './difference';

/** Any decider, as far as a replay is concerned. */
export type Replayable = Pick<Decider<never, unknown, DomainEvent>, 'category' | 'initial' | 'evolve'>;

/** Evolves the state of every stream from its first event, without snapshots, as on the first day. */
export class Replay {
  private readonly deciders: ReadonlyMap<string, Replayable>;
  private readonly states = new Map<string, unknown>();
  private readonly broken = new Set<string>();

  constructor(
    deciders: readonly Replayable[],
    private readonly differences: Differences,
  ) {
    this.deciders = new Map(deciders.map((decider) => [decider.category, decider]));
  }

  take(event: StoredEvent): void {
    const { stream, type, data } = event;
    const decider = this.deciders.get(stream.slice(0, stream.indexOf('-')));
    if (!decider || this.broken.has(stream)) return;
    const state = this.states.has(stream) ? this.states.get(stream) : decider.initial();
    try {
      this.states.set(stream, decider.evolve(state, { type, data }));
    } catch (reason) {
      this.broken.add(stream);
      this.differences.compare(`${stream}@${event.revision} ${type} can be replayed`, true, String(reason));
    }
  }

  /** The state of a stream; undefined where it has no events. */
  stateOf(stream: string): unknown {
    return this.states.get(stream);
  }

  /** The ids of the streams of a category. */
  ids(category: string): string[] {
    const prefix = `${category}-`;
    return [...this.states.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  }
}
