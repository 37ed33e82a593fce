import type { Appended, NewEvent, StoredEvent } from '@awr/event-store';
import { type Refusal, isRefusal } from '@awr/kernel';
import type { Answer } from './execution';
import type { Task } from './task';

interface Decided<Command> {
  readonly task: Task<Command>;
  readonly outcome: Refusal | readonly NewEvent[];
}

/**
 * Tasks decided one on the result of the other, to be appended as one. None is answered, a refusal neither, before
 * all of it is durable: what a later decision was built on must not vanish.
 */
export class Batch<Command> {
  private readonly decided: Decided<Command>[] = [];
  private readonly commandIds = new Set<string>();

  constructor(
    private readonly stream: string,
    /** Of the last event before this batch. */
    readonly after: number,
  ) {}

  add(task: Task<Command>, outcome: Refusal | readonly NewEvent[]): void {
    this.decided.push({ task, outcome });
    for (const { context } of task.commands) this.commandIds.add(context.commandId);
  }

  holds(commandId: string): boolean {
    return this.commandIds.has(commandId);
  }

  get isEmpty(): boolean {
    return this.decided.length === 0;
  }

  get tasks(): Task<Command>[] {
    return this.decided.map(({ task }) => task);
  }

  /** Single commands that a rule said no to. Several together are forgotten, and may be asked again. */
  get refused(): { commandId: string; commandHash: string; refusal: Refusal }[] {
    return this.decided.flatMap(({ task, outcome }) => {
      if (!isRefusal(outcome) || task.together) return [];
      return task.commands.map(({ context, commandHash }) => ({
        commandId: context.commandId,
        commandHash,
        refusal: outcome,
      }));
    });
  }

  get events(): NewEvent[] {
    return this.decided.flatMap(({ outcome }) => (isRefusal(outcome) ? [] : outcome));
  }

  /** The task that an event came from. */
  taskOf(eventId: string): Task<Command> | undefined {
    return this.decided.find(({ outcome }) => !isRefusal(outcome) && outcome.some((event) => event.id === eventId))
      ?.task;
  }

  /** The events as they are in the log now. */
  stored(appended: Appended | undefined): StoredEvent[] {
    return this.events.map((event, place) => ({
      ...event,
      stream: this.stream,
      revision: this.after + 1 + place,
      position: appended!.positions[place]!,
    }));
  }

  /** Tells every task its answer, now that the events are on disk. */
  answer(stored: readonly StoredEvent[]): void {
    let place = 0;
    for (const { task, outcome } of this.decided) {
      if (isRefusal(outcome)) {
        task.answer(outcome);
        continue;
      }
      task.answer(accepted(stored.slice(place, place + outcome.length), false));
      place += outcome.length;
    }
  }
}

/** The answer to a command whose events are durable. */
export function accepted(events: readonly StoredEvent[], replayed: boolean): Answer {
  return { events, position: events.at(-1)?.position ?? '', replayed };
}
