import { type Decider, type DomainEvent, isRefusal } from '@awr/kernel';
import type { Answer, Ask, CommandContext, Execution } from '@awr/runtime';
import { Step } from './step';

/** Runs commands, each a step of its trace, which its events then carry on. */
export class TracedExecution implements Execution {
  readonly look: Execution['look'];
  readonly answered: Execution['answered'];

  constructor(private readonly execution: Execution) {
    this.look = execution.look.bind(execution);
    this.answered = execution.answered.bind(execution);
  }

  execute<C, S, E extends DomainEvent>(decider: Decider<C, S, E>, id: string, ask: Ask<C>): Promise<Answer> {
    const { command } = ask;
    const type = typeof command === 'function' ? undefined : (command as { readonly type?: string }).type;
    return stepped(decider.category, type, ask.context, (context) =>
      this.execution.execute(decider, id, { command, context }),
    );
  }

  executeAll<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    asks: readonly { readonly command: C; readonly context: CommandContext }[],
  ): Promise<Answer> {
    const [first] = asks;
    if (!first) return this.execution.executeAll(decider, id, asks);
    return stepped(decider.category, undefined, first.context, ({ traceparent }) =>
      this.execution.executeAll(
        decider,
        id,
        asks.map(({ command, context }) => ({ command, context: within(context, traceparent) })),
      ),
    );
  }
}

async function stepped(
  category: string,
  type: string | undefined,
  context: CommandContext,
  run: (context: CommandContext) => Promise<Answer>,
): Promise<Answer> {
  const step = Step.begin(`decide ${type ?? category}`, {
    parent: context.traceparent,
    attributes: { 'awr.category': category },
  });
  try {
    const answer = await run(within(context, step.traceparent));
    step.note(isRefusal(answer) ? { 'awr.refused': answer.refused } : { 'awr.events': answer.events.length });
    step.end();
    return answer;
  } catch (reason) {
    step.end(reason instanceof Error ? reason.name : 'thrown');
    throw reason;
  }
}

function within(context: CommandContext, traceparent: string | undefined): CommandContext {
  return traceparent === undefined ? context : { ...context, traceparent };
}
