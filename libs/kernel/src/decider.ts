import type { Refusal } from './refusal';

/** A fact, before it is stored. */
export interface DomainEvent<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly data: Data;
}

/** A pure rule: what a command does to a state. Time, ids and chance come in with the command. */
export type Decide<Command, State, Event> = (command: Command, state: State) => Event[] | Refusal;

/** What the log must know of an event type: its version, and which fields are personal and whose. */
export interface EventDefinition<Data = never> {
  readonly version: number;
  readonly personal?: { readonly fields: readonly string[]; readonly person: (data: Data) => string };
}

export type EventDefinitions<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: EventDefinition<Extract<Event, { type: Type }>['data']>;
};

/**
 * Everything that the runtime needs to keep a kind of stream.
 *
 * `evolve` owns the state it is given: it may change it in place and return it, since a ledger of a million entries
 * can't be copied for each. It sees personal fields only in their sealed form, as a replay would. `decide` changes
 * nothing.
 */
export interface Decider<Command, State, Event extends DomainEvent> {
  /** The stream's category: the stream of id x is called `${category}-x`. */
  readonly category: string;
  /** Raised whenever the state's shape or `evolve` changes, so that old snapshots are not used. */
  readonly version: number;
  readonly initial: () => State;
  readonly decide: Decide<Command, State, Event>;
  readonly evolve: (state: State, event: Event) => State;
  readonly events: EventDefinitions<Event>;
  /**
   * Where one stream holds many things that people change: the revision of the last event of the one that the command
   * changes, so that only a change of that one is in its way. Undefined where there is no such thing. Where left out,
   * the stream's last revision.
   */
  readonly revisionOf?: (command: Command, state: State) => number | undefined;
  /** For states that structured cloning can't copy as they are. */
  readonly snapshot?: { readonly encode: (state: State) => unknown; readonly decode: (encoded: never) => State };
}
