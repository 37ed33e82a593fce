import type { Position, StoredEvent } from '@awr/event-store';
import { type Decider, type DomainEvent, isRefusal } from '@awr/kernel';
import type { Answer, Ask, CommandContext, Execution } from '@awr/runtime';

/** Does what follows from an event in another stream; gives the position after it, where something was done. */
export type Follow = (event: StoredEvent) => Promise<Position | undefined>;

/**
 * Runs commands, and does what follows from them before they are answered: whoever lets a member join finds their
 * account open. Were the process to die in between, the process that follows the log does the same.
 */
export class FollowingExecution implements Execution {
  readonly look: Execution['look'];
  readonly answered: Execution['answered'];

  constructor(
    private readonly execution: Execution,
    private readonly follow: Follow,
  ) {
    this.look = execution.look.bind(execution);
    this.answered = execution.answered.bind(execution);
  }

  async execute<C, S, E extends DomainEvent>(decider: Decider<C, S, E>, id: string, ask: Ask<C>): Promise<Answer> {
    return this.followed(await this.execution.execute(decider, id, ask));
  }

  async executeAll<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    asks: readonly { readonly command: C; readonly context: CommandContext }[],
  ): Promise<Answer> {
    return this.followed(await this.execution.executeAll(decider, id, asks));
  }

  private async followed(answer: Answer): Promise<Answer> {
    if (isRefusal(answer)) return answer;
    let { position } = answer;
    for (const event of answer.events) position = (await this.follow(event)) ?? position;
    return position === answer.position ? answer : { ...answer, position };
  }
}
