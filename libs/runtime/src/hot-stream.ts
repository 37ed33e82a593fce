import { setImmediate as nextTurn } from 'node:timers/promises';
import { Conflict, EventTooLarge, type EventStore, type RefusalMemory, type SnapshotStore } from '@awr/event-store';
import type { Clock, Decider, DomainEvent, Sealer } from '@awr/kernel';
import { AnsweredBefore } from './answered-before';
import type { Batch } from './batch';
import { Deciding } from './deciding';
import type { Answer } from './execution';
import { KeptState } from './kept-state';
import type { StreamState } from './stream-state';
import type { ReadyCommand, Task } from './task';

export interface Surroundings {
  readonly store: EventStore;
  readonly snapshots: SnapshotStore;
  readonly refusals: RefusalMemory;
  readonly sealer: Sealer;
  readonly clock: Clock;
  /** How many events a stream may grow by before its state is kept anew; it grows with the stream. */
  readonly snapshotEvery: number;
}

/** Above this many conflicts in a row something else is wrong than other writers. */
const MOST_CONFLICTS = 100;

/** When Awr stops, the state of a stream that has grown by this many events is kept, to start quickly again. */
const WORTH_KEEPING = 1000;

/**
 * One stream's commands, one at a time. While a batch is being written the next commands gather; they are decided
 * together on its result, and written as one.
 */
export class HotStream<C, S, E extends DomainEvent> {
  private loaded: StreamState<S, E> | undefined;
  private loading: Promise<StreamState<S, E>> | undefined;
  private waiting: Task<C>[] = [];
  private working: Promise<void> | undefined;
  private conflicts = 0;
  private keptRevision = -1;
  private readonly before: AnsweredBefore;
  private readonly deciding: Deciding<C, S, E>;
  private readonly kept: KeptState<S, E>;

  constructor(
    decider: Decider<C, S, E>,
    private readonly stream: string,
    private readonly around: Surroundings,
  ) {
    this.before = new AnsweredBefore(stream, around.store);
    this.deciding = new Deciding(decider, stream, this.before, around);
    this.kept = new KeptState(decider, stream, around.store, around.snapshots, around.clock);
  }

  get isIdle(): boolean {
    return this.working === undefined;
  }

  submit(command: ReadyCommand<C>): Promise<Answer> {
    return this.enqueue([command], false);
  }

  submitTogether(commands: readonly ReadyCommand<C>[]): Promise<Answer> {
    return this.enqueue(commands, true);
  }

  private enqueue(commands: readonly ReadyCommand<C>[], together: boolean): Promise<Answer> {
    return new Promise((answer, fail) => {
      this.waiting.push({ commands, together, answer, fail });
      this.working ??= this.work();
    });
  }

  /** The first answer to this command, if it was given one. */
  async answered(ready: Omit<ReadyCommand<C>, 'command'>): Promise<Answer | undefined> {
    const refused = await this.around.refusals.recall(this.stream, [ready.context.commandId]);
    return this.before.to(ready, (await this.state()).memory, refused);
  }

  /** Whether this command's events are in the log. */
  async wrote(commandId: string): Promise<boolean> {
    return this.before.wrote(commandId, (await this.state()).memory);
  }

  async state(): Promise<StreamState<S, E>> {
    if (this.loaded && !this.loaded.isSpoiled) return this.loaded;
    this.loading ??= this.load();
    return this.loading;
  }

  /** Waits for what is under way, then keeps the state if that saves reading much again. */
  async settle(): Promise<void> {
    await this.working;
    const state = this.loaded;
    if (!state || state.isSpoiled) return;
    if (state.revision - this.keptRevision > WORTH_KEEPING) await this.keepState(state);
  }

  private async load(): Promise<StreamState<S, E>> {
    try {
      this.loaded = await this.kept.load();
      this.keptRevision = this.loaded.keptRevision;
      return this.loaded;
    } finally {
      this.loading = undefined;
    }
  }

  private async work(): Promise<void> {
    while (this.waiting.length > 0) {
      // What arrives within one turn of the event loop is decided and written together. Deciding the first at once
      // would make every second group a small one, and so pay for nearly twice as many writes to the disk.
      await nextTurn();
      const tasks = this.waiting;
      this.waiting = [];
      try {
        await this.decideAndAppend(tasks);
      } catch (reason) {
        // Nobody may wait for ever, and nothing may happen after its asker was told that it failed.
        this.loaded?.spoil();
        this.waiting = this.waiting.filter((task) => !tasks.includes(task));
        for (const task of tasks) task.fail(reason);
      }
    }
    this.working = undefined;
  }

  private async decideAndAppend(tasks: Task<C>[]): Promise<void> {
    const state = await this.state();
    const { batch, left } = await this.deciding.decide(tasks, state);
    this.waiting.unshift(...left);
    if (!batch.isEmpty) await this.append(batch);
    await this.keepStateIfDue();
  }

  private async append(batch: Batch<C>): Promise<void> {
    const events = batch.events;
    const expected = batch.after === -1 ? 'none' : batch.after;
    try {
      const appended = events.length > 0 ? await this.around.store.append(this.stream, expected, events) : undefined;
      this.conflicts = 0;
      const { refused } = batch;
      if (refused.length > 0) await this.around.refusals.remember(this.stream, refused);
      // Somebody may have had the state read while this was being written.
      if (this.loaded?.revision !== batch.after + events.length) this.loaded?.spoil();
      batch.answer(appended);
    } catch (reason) {
      this.loaded?.spoil();
      this.recover(batch, reason);
    }
  }

  /** Another writer came first: decide again on what is there now. One event too large: the others go on without. */
  private recover(batch: Batch<C>, reason: unknown): void {
    if (reason instanceof Conflict && this.conflicts < MOST_CONFLICTS) {
      this.conflicts += 1;
      this.waiting.unshift(...batch.tasks);
      return;
    }
    if (reason instanceof EventTooLarge) {
      const tooLarge = batch.taskOf(reason.eventId);
      tooLarge?.fail(reason);
      this.waiting.unshift(...batch.tasks.filter((task) => task !== tooLarge));
      return;
    }
    for (const task of batch.tasks) task.fail(reason);
  }

  private async keepStateIfDue(): Promise<void> {
    const state = this.loaded;
    if (!state || state.isSpoiled) return;
    const due = Math.max(this.around.snapshotEvery, state.revision / 10);
    if (state.revision - this.keptRevision >= due) await this.keepState(state);
  }

  private async keepState(state: StreamState<S, E>): Promise<void> {
    this.keptRevision = state.revision;
    await this.kept.keep(state);
  }
}
