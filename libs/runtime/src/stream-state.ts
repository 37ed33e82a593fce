import type { StoredEvent } from '@awr/event-store';
import { type Clock, type Decider, type DomainEvent, invariant } from '@awr/kernel';
import { CommandMemory } from './command-memory';
import { RecordedAt } from './recorded-at';

/** Where a state stands in its stream. */
export interface Place {
  /** Of the last event that the state knows; -1 before the first. */
  revision: number;
  /** Of that event; empty before the first. */
  eventId: string;
}

/** A stream's state in memory: what its decider knows, how far it has read, and which commands it has answered. */
export class StreamState<S, E extends DomainEvent> {
  /** The revision of the snapshot that this state was read from; -1 where it was read from the start. */
  readonly keptRevision: number;
  private spoilt = false;
  private lastCommandId = '';

  constructor(
    private readonly decider: Decider<never, S, E>,
    public current: S,
    readonly place: Place,
    readonly memory: CommandMemory,
    readonly recordedAt: RecordedAt,
  ) {
    this.keptRevision = place.revision;
  }

  static initial<S, E extends DomainEvent>(decider: Decider<never, S, E>, clock: Clock): StreamState<S, E> {
    const nowhere = { revision: -1, eventId: '' };
    return new StreamState(decider, decider.initial(), nowhere, new CommandMemory(), new RecordedAt(clock));
  }

  get revision(): number {
    return this.place.revision;
  }

  /** True once the state may differ from what the log says: it must be read again. */
  get isSpoiled(): boolean {
    return this.spoilt;
  }

  spoil(): void {
    this.spoilt = true;
  }

  /** Takes in the next event, which was just decided or is read again. */
  evolve(event: E, eventId: string): void {
    this.current = this.decider.evolve(this.current, event);
    this.place.revision += 1;
    this.place.eventId = eventId;
  }

  /** Notes that a command is answered by the events from this revision on. */
  remember(commandId: string, revision: number): void {
    this.memory.remember(commandId, revision);
  }

  /** Takes in the next event of the log. */
  replay(event: StoredEvent): void {
    invariant(event.revision === this.revision + 1, `${event.stream} has a gap before revision ${event.revision}`);
    this.evolve({ type: event.type, data: event.data } as E, event.id);
    this.recordedAt.seen(event.metadata.recordedAt);
    const { commandId } = event.metadata;
    if (commandId !== this.lastCommandId) this.remember(commandId, event.revision);
    this.lastCommandId = commandId;
  }
}
