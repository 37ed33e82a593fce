import type { Position, StoredEvent } from '@awr/event-store';
import type { Actor, Decider, DomainEvent, Refusal } from '@awr/kernel';

/** What comes with a command besides what it asks for. */
export interface CommandContext {
  /** Made by whoever asks; the same id with the same content is answered as the first time, for ever. */
  readonly commandId: string;
  readonly actor: Actor;
  readonly correlationId?: string;
  readonly causationId?: string;
  readonly timebankId?: string;
  /** The step of a trace that this command is a part of (W3C Trace Context); its events carry it on. */
  readonly traceparent?: string;
  /**
   * Refuses with `precondition-failed` unless this is the last revision of the stream, or of what the decider says that
   * the command changes: nobody's change is overwritten.
   */
  readonly expectedRevision?: number;
  /** What counts as "the same content", where that is not the command itself (the HTTP request, the sheet's row). */
  readonly content?: unknown;
}

/** The command's events are on disk. */
export interface Accepted {
  readonly events: readonly StoredEvent[];
  readonly position: Position;
  /** True where this command id was answered before, and this is that answer. */
  readonly replayed: boolean;
}

export type Answer = Accepted | Refusal;

export interface Ask<Command> {
  /** A function, where the command must first be looked up; it is not called when the id was answered before. */
  readonly command: Command | (() => Promise<Command | Refusal>);
  readonly context: CommandContext;
}

/** How new a state that is looked at must be. */
export type Freshness = 'newest' | 'as known';

/** Runs deciders over the event store: load, decide, append, answer. */
export interface Execution {
  /**
   * Takes the commands of one stream one at a time and answers once their events are durable.
   * Answers `command-id-reused` where the id came before with other content.
   */
  execute<C, S, E extends DomainEvent>(decider: Decider<C, S, E>, id: string, ask: Ask<C>): Promise<Answer>;
  /**
   * All of the commands in one append, or none: the first refusal refuses all, with the command's place in
   * `details.index` (0 for the first). Commands answered before are left out, and not decided again.
   */
  executeAll<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    asks: readonly { readonly command: C; readonly context: CommandContext }[],
  ): Promise<Answer>;
  /**
   * Looks at the newest state, which the reader must not change: as it is in the log at some moment after this was
   * called, whichever process wrote it. `as known` asks the log for nothing, and may miss what others have just written.
   */
  look<C, S, E extends DomainEvent, Seen>(
    decider: Decider<C, S, E>,
    id: string,
    see: (state: S) => Seen,
    freshness?: Freshness,
  ): Promise<Seen>;
  /** Which of these command ids have events in the stream. A refused one has none. */
  answered<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    commandIds: readonly string[],
  ): Promise<ReadonlySet<string>>;
}
