import type { StoredEvent } from '@awr/event-store';
import { type Decider, type DomainEvent, type Refusal, isRefusal } from '@awr/kernel';
import { contentHash } from './content-hash';
import type { Answer, Ask, CommandContext, Execution, Freshness } from './execution';
import { HotStream } from './hot-stream';
import type { Surroundings } from './surroundings';
import type { ReadyCommand } from './task';

interface Kept {
  readonly stream: HotStream<never, never, never>;
  lastUse: number;
}

/** When there are too many streams, this part of them goes at once, so that choosing which is rare. */
const SHARE_TO_FORGET = 0.1;

export interface RuntimeOptions extends Surroundings {
  /** How many streams may stay in memory; the longest unused go first. */
  readonly hotStreams: number;
}

/** Runs deciders over an event store: keeps hot streams in memory and takes each one's commands in turn. */
export class DeciderRuntime implements Execution {
  private readonly hot = new Map<string, Kept>();
  private uses = 0;

  constructor(private readonly options: RuntimeOptions) {}

  async execute<C, S, E extends DomainEvent>(decider: Decider<C, S, E>, id: string, ask: Ask<C>): Promise<Answer> {
    const stream = this.stream(decider, id);
    if (typeof ask.command !== 'function') return stream.submit(ready(ask.command, ask.context));
    const asked = { context: ask.context, commandHash: contentHash(ask.context.content ?? null) };
    const first = await stream.answered(asked);
    if (first) return first;
    const command = await (ask.command as () => Promise<C | Refusal>)();
    return isRefusal(command) ? command : stream.submit({ command, ...asked });
  }

  async executeAll<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    asks: readonly { readonly command: C; readonly context: CommandContext }[],
  ): Promise<Answer> {
    if (asks.length === 0) return { events: [], position: await this.options.store.head(), replayed: true };
    return this.stream(decider, id).submitTogether(asks.map(({ command, context }) => ready(command, context)));
  }

  async look<C, S, E extends DomainEvent, Seen>(
    decider: Decider<C, S, E>,
    id: string,
    see: (state: S) => Seen,
    freshness: Freshness = 'newest',
  ): Promise<Seen> {
    const stream = this.stream(decider, id);
    return freshness === 'as known' ? stream.glance(see) : stream.look(see);
  }

  async answered<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    commandIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    return this.stream(decider, id).written(commandIds);
  }

  /** An event has come into the log, from here or from another process. */
  hear(event: StoredEvent): void {
    this.hot.get(event.stream)?.stream.hear(event);
  }

  /** Waits until nothing is under way, and keeps the states of long streams. */
  async settle(): Promise<void> {
    for (const { stream } of this.hot.values()) await stream.settle();
  }

  private stream<C, S, E extends DomainEvent>(decider: Decider<C, S, E>, id: string): HotStream<C, S, E> {
    const name = `${decider.category}-${id}`;
    const kept = this.hot.get(name) ?? this.add(name, new HotStream(decider, name, this.options));
    this.uses += 1;
    kept.lastUse = this.uses;
    return kept.stream as unknown as HotStream<C, S, E>;
  }

  private add(name: string, stream: unknown): Kept {
    if (this.hot.size >= this.options.hotStreams) this.forgetLongestUnused();
    const kept = { stream: stream as Kept['stream'], lastUse: 0 };
    this.hot.set(name, kept);
    return kept;
  }

  private forgetLongestUnused(): void {
    const idle = [...this.hot].filter(([, { stream }]) => stream.isIdle);
    idle.sort(([, a], [, b]) => a.lastUse - b.lastUse);
    const count = Math.ceil(this.options.hotStreams * SHARE_TO_FORGET);
    for (const [name] of idle.slice(0, count)) this.hot.delete(name);
  }
}

function ready<C>(command: C, context: CommandContext): ReadyCommand<C> {
  return { command, context, commandHash: contentHash(context.content ?? command) };
}
