import { setImmediate as nextTurn } from 'node:timers/promises';
import { Conflict, EventTooLarge, type Refused, type StoredEvent } from '@awr/event-store';
import type { Decider, DomainEvent } from '@awr/kernel';
import { AnsweredBefore } from './answered-before';
import type { Batch } from './batch';
import { Deciding } from './deciding';
import type { Answer } from './execution';
import { GivingWay } from './giving-way';
import type { CommandMemory } from './command-memory';
import { StateKeeper } from './state-keeper';
import type { StreamState } from './stream-state';
import type { Surroundings } from './surroundings';
import type { Look, ReadyCommand, Task } from './task';

/** Above this many conflicts in a row something else is wrong than other writers. */
const MOST_CONFLICTS = 100;

/**
 * One stream's commands, one at a time. While a batch is being written the next commands gather; they are decided
 * together on its result, and written as one.
 *
 * Where others write to the stream too, an append at the expected revision proves that what was decided was decided on
 * the newest state. Whoever changes nothing (a look, a refusal) gets the log asked for what is new, once for all who
 * came at the same time; so a look and a refusal are as of a moment after they were asked for, in whatever process.
 */
export class HotStream<C, S, E extends DomainEvent> {
  private waiting: Task<C>[] = [];
  private looking: Look<StreamState<S, E>>[] = [];
  private working: Promise<void> | undefined;
  private readonly givingWay = new GivingWay();
  private readonly before: AnsweredBefore;
  private readonly deciding: Deciding<C, S, E>;
  private readonly keeper: StateKeeper<S, E>;

  constructor(
    decider: Decider<C, S, E>,
    private readonly stream: string,
    private readonly around: Surroundings,
  ) {
    this.before = new AnsweredBefore(stream, around.store);
    this.deciding = new Deciding(decider, stream, this.before, around);
    this.keeper = new StateKeeper(decider, stream, around);
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

  /** Looks at the newest state: where others write too, as it is in the log once this was asked. */
  look<Seen>(see: (state: S) => Seen): Promise<Seen> {
    return this.seen(({ current }) => see(current));
  }

  /** Looks at the state as far as it is known here. */
  async glance<Seen>(see: (state: S) => Seen): Promise<Seen> {
    return see((await this.keeper.known()).current);
  }

  /** The first answer to this command, if it was given one. */
  async answered(ready: Omit<ReadyCommand<C>, 'command'>): Promise<Answer | undefined> {
    const refused = await this.around.refusals.recall(this.stream, [ready.context.commandId]);
    return this.remembered((memory) => this.before.to(ready, memory, refused));
  }

  /** Which of these commands have events in the log. */
  written(commandIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.remembered((memory) => this.before.written(commandIds, memory));
  }

  /** An event of this stream has come, from here or from another process. */
  hear(event: StoredEvent): void {
    this.keeper.hear(event, this.isIdle);
  }

  /** Waits for what is under way, then keeps the state if that saves reading much again. */
  async settle(): Promise<void> {
    await this.working;
    await this.keeper.keepIfWorthIt();
  }

  private async remembered<Found>(find: (memory: CommandMemory) => Promise<Found>): Promise<Found> {
    // The promise is wrapped, so that the stream goes on while it is looked for.
    return (await this.seen(({ memory }) => ({ found: find(memory) }))).found;
  }

  private async seen<Seen>(see: (state: StreamState<S, E>) => Seen): Promise<Seen> {
    if (!this.around.isShared) return see(await this.keeper.known());
    return new Promise((resolve, fail) => {
      this.looking.push({ see: (state) => resolve(see(state)), fail });
      this.working ??= this.work();
    });
  }

  private async work(): Promise<void> {
    while (this.waiting.length + this.looking.length > 0 || this.keeper.isBehind) {
      // What arrives within one turn of the event loop is decided and written together. Deciding the first at once
      // would make every second group a small one, and so pay for nearly twice as many writes to the disk.
      await nextTurn();
      const [tasks, looks] = [this.waiting, this.looking];
      [this.waiting, this.looking] = [[], []];
      try {
        await this.round(tasks, looks);
      } catch (reason) {
        // Nobody may wait for ever, and nothing may happen after its asker was told that it failed.
        this.keeper.spoil();
        this.waiting = this.waiting.filter((task) => !tasks.includes(task));
        for (const { fail } of [...tasks, ...looks]) fail(reason);
      }
    }
    this.working = undefined;
  }

  private async round(tasks: readonly Task<C>[], looks: readonly Look<StreamState<S, E>>[]): Promise<void> {
    const isFresh = await this.decideAndAppend(tasks);
    if (looks.length > 0) {
      const state = await this.keeper.known();
      if (!isFresh) await this.keeper.catchUp(state);
      for (const look of looks) seeing(look, state);
    }
    await this.keeper.keepIfDue();
  }

  /** True where the state is known to be the newest, as of a moment after this was begun. */
  private async decideAndAppend(tasks: readonly Task<C>[]): Promise<boolean> {
    const state = await this.keeper.asHeard();
    if (tasks.length === 0) return false;
    const refused = await this.deciding.refused(tasks);
    // Those that stand or fall together are answered where they are decided; and a remembered refusal is answered only
    // once it is known that the log has nothing better, which another process may have written in the same instant.
    const answersAtOnce = tasks.some(({ together }) => together) || refused.size > 0;
    const isFresh = this.around.isShared === true && answersAtOnce;
    if (isFresh) await this.keeper.catchUp(state);
    const batch = await this.decide(tasks, state, refused);
    if (batch.isEmpty) return isFresh;
    if (batch.events.length > 0) return this.append(batch);
    if (isFresh || !this.around.isShared) await this.append(batch);
    else await this.append(await this.decideAnew(batch, state));
    return true;
  }

  private async decide(tasks: readonly Task<C>[], state: StreamState<S, E>, refused: Refused): Promise<Batch<C>> {
    const { batch, left } = await this.deciding.decide(tasks, state, refused);
    this.waiting.unshift(...left);
    return batch;
  }

  /** Nobody is refused for what was so a while ago: the log is asked, and where there is news all are decided again. */
  private async decideAnew(batch: Batch<C>, decidedOn: StreamState<S, E>): Promise<Batch<C>> {
    const state = await this.keeper.known();
    const hasNews = await this.keeper.catchUp(state);
    if (!hasNews && state === decidedOn) return batch;
    return this.decide(batch.tasks, state, await this.deciding.refused(batch.tasks));
  }

  /** True where the append has shown that nobody else wrote since. */
  private async append(batch: Batch<C>): Promise<boolean> {
    const { events, refused } = batch;
    const expected = batch.after === -1 ? 'none' : batch.after;
    try {
      const appended = events.length > 0 ? await this.around.store.append(this.stream, expected, events) : undefined;
      const stored = batch.stored(appended);
      if (stored.length > 0) this.keeper.advanced(stored);
      if (refused.length > 0) await this.around.refusals.remember(this.stream, refused);
      batch.answer(stored);
    } catch (reason) {
      this.keeper.spoil();
      await this.recover(batch, reason);
      return false;
    }
    if (events.length > 0 && this.around.isShared) await this.givingWay.won(this.keeper.way.isContended);
    return events.length > 0;
  }

  /** Another writer came first: decide again on what is there now. One event too large: the others go on without. */
  private async recover(batch: Batch<C>, reason: unknown): Promise<void> {
    if (reason instanceof Conflict && this.givingWay.lossesInARow < MOST_CONFLICTS) {
      this.waiting.unshift(...batch.tasks);
      return this.catchUpAfterLosing();
    }
    if (reason instanceof EventTooLarge) {
      const tooLarge = batch.taskOf(reason.eventId);
      tooLarge?.fail(reason);
      this.waiting.unshift(...batch.tasks.filter((task) => task !== tooLarge));
      return;
    }
    for (const task of batch.tasks) task.fail(reason);
  }

  private async catchUpAfterLosing(): Promise<void> {
    this.keeper.way.conflict();
    this.givingWay.lost();
    const began = performance.now();
    await this.keeper.known();
    this.givingWay.recovered(performance.now() - began);
  }
}

function seeing<State>({ see, fail }: Look<State>, state: State): void {
  try {
    see(state);
  } catch (reason) {
    fail(reason);
  }
}
