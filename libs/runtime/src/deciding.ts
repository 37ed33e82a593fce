import type { EventStore, NewEvent, Refused, RefusalMemory } from '@awr/event-store';
import { type Decider, type DomainEvent, type Refusal, type Sealer, isRefusal, newId, refuse } from '@awr/kernel';
import type { AnsweredBefore } from './answered-before';
import { Batch } from './batch';
import { sealed } from './sealing';
import type { StreamState } from './stream-state';
import type { ReadyCommand, Task } from './task';

interface Needs {
  readonly store: EventStore;
  readonly refusals: RefusalMemory;
  readonly sealer: Sealer;
}

export interface Decisions<C> {
  readonly batch: Batch<C>;
  /** Tasks that must wait until this batch is durable. */
  readonly left: Task<C>[];
}

/** Decides tasks in their order, each on the result of the one before. */
export class Deciding<C, S, E extends DomainEvent> {
  constructor(
    private readonly decider: Decider<C, S, E>,
    private readonly stream: string,
    private readonly before: AnsweredBefore,
    private readonly needs: Needs,
  ) {}

  /** What is remembered of these having been refused before, by whichever process. */
  refused(tasks: readonly Task<C>[]): Promise<Refused> {
    return this.needs.refusals.recall(this.stream, idsOf(tasks));
  }

  async decide(tasks: readonly Task<C>[], state: StreamState<S, E>, refused: Refused): Promise<Decisions<C>> {
    const batch = new Batch<C>(this.stream, state.revision);
    for (const [place, task] of tasks.entries()) {
      const { together } = task;
      const repeats = task.commands.some(({ context }) => batch.holds(context.commandId));
      // Several commands at once may have to be undone, and a repeated one wants its first answer: after this batch.
      if (!batch.isEmpty && (together || repeats)) return { batch, left: tasks.slice(place) };
      await this.decideTask(task, state, batch, refused);
      if (together || state.isSpoiled) return { batch, left: tasks.slice(place + 1) };
    }
    return { batch, left: [] };
  }

  private async decideTask(task: Task<C>, state: StreamState<S, E>, batch: Batch<C>, refused: Refused): Promise<void> {
    try {
      if (task.together) return await this.decideTogether(task, state, batch);
      const ready = task.commands[0]!;
      const { commandId } = ready.context;
      const mayBeAnswered = refused.has(commandId) || state.memory.candidates(commandId).length > 0;
      const first = mayBeAnswered && (await this.before.to(ready, state.memory, refused));
      if (first) task.answer(first);
      else batch.add(task, this.decideOne(ready, state));
    } catch (reason) {
      state.spoil();
      task.fail(reason);
    }
  }

  private async decideTogether(task: Task<C>, state: StreamState<S, E>, batch: Batch<C>): Promise<void> {
    const events: NewEvent[] = [];
    const commandIds = task.commands.map(({ context }) => context.commandId);
    const written = await this.before.written(commandIds, state.memory);
    for (const [index, ready] of task.commands.entries()) {
      if (written.has(ready.context.commandId)) continue;
      const outcome = this.decideOne(ready, state);
      if (isRefusal(outcome)) {
        // What the earlier commands did to the state can't be undone in place.
        if (events.length > 0) state.spoil();
        return task.answer({ ...outcome, details: { ...outcome.details, index } });
      }
      events.push(...outcome);
    }
    if (events.length > 0) batch.add(task, events);
    else task.answer({ events: [], position: await this.needs.store.head(), replayed: true });
  }

  private decideOne(ready: ReadyCommand<C>, state: StreamState<S, E>): Refusal | NewEvent[] {
    if (this.hasChanged(ready, state)) return refuse('precondition-failed');
    const outcome = this.decider.decide(ready.command, state.current);
    if (isRefusal(outcome)) return outcome;
    if (outcome.length > 0) state.remember(ready.context.commandId, state.revision + 1);
    return outcome.map((event) => this.newEvent(event, ready, state));
  }

  /** Whether what a command changes is no longer as its asker saw it. */
  private hasChanged({ command, context }: ReadyCommand<C>, state: StreamState<S, E>): boolean {
    const { expectedRevision } = context;
    if (expectedRevision === undefined) return false;
    const { revisionOf } = this.decider;
    const revision = revisionOf ? revisionOf(command, state.current) : state.revision;
    return revision !== undefined && revision !== expectedRevision;
  }

  private newEvent(event: E, { context, commandHash }: ReadyCommand<C>, state: StreamState<S, E>): NewEvent {
    const definition = this.decider.events[event.type as E['type']];
    const id = newId();
    const kept = sealed(event, definition, id, this.needs.sealer);
    state.evolve(kept, id);
    return {
      id,
      type: kept.type,
      version: definition.version,
      data: kept.data,
      metadata: {
        recordedAt: state.recordedAt.next(),
        actor: context.actor.id,
        commandId: context.commandId,
        commandHash,
        correlationId: context.correlationId ?? context.commandId,
        ...(context.causationId !== undefined && { causationId: context.causationId }),
        ...(context.timebankId !== undefined && { timebankId: context.timebankId }),
        ...(context.traceparent !== undefined && { traceparent: context.traceparent }),
      },
    };
  }
}

function idsOf<C>(tasks: readonly Task<C>[]): string[] {
  // Several together are forgotten when they are refused, and may be asked again.
  return tasks.filter(({ together }) => !together).map(({ commands }) => commands[0]!.context.commandId);
}
