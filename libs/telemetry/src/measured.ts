import type { EventStore } from '@awr/event-store';
import { type Decider, type DomainEvent, isRefusal } from '@awr/kernel';
import type { Answer, Ask, CommandContext, Execution } from '@awr/runtime';
import { appendedEvents, appendSeconds, commandSeconds, refusals } from './measurements';

/** Runs commands and measures how long each took and how it ended. */
export class MeasuredExecution implements Execution {
  readonly look: Execution['look'];
  readonly answered: Execution['answered'];

  constructor(private readonly execution: Execution) {
    this.look = execution.look.bind(execution);
    this.answered = execution.answered.bind(execution);
  }

  execute<C, S, E extends DomainEvent>(decider: Decider<C, S, E>, id: string, ask: Ask<C>): Promise<Answer> {
    return measured(decider.category, () => this.execution.execute(decider, id, ask));
  }

  executeAll<C, S, E extends DomainEvent>(
    decider: Decider<C, S, E>,
    id: string,
    asks: readonly { readonly command: C; readonly context: CommandContext }[],
  ): Promise<Answer> {
    return measured(decider.category, () => this.execution.executeAll(decider, id, asks));
  }
}

async function measured(category: string, run: () => Promise<Answer>): Promise<Answer> {
  const ended = commandSeconds.startTimer({ category });
  try {
    const answer = await run();
    if (isRefusal(answer)) refusals.inc({ category, code: answer.refused });
    ended({ outcome: isRefusal(answer) ? 'refused' : answer.replayed ? 'repeated' : 'accepted' });
    return answer;
  } catch (reason) {
    ended({ outcome: 'failed' });
    throw reason;
  }
}

/** The same store; measures how long appends take and counts what they write. */
export function measuredStore(store: EventStore): EventStore {
  return {
    ...store,
    append: async (stream, expected, events) => {
      const ended = appendSeconds.startTimer();
      try {
        const appended = await store.append(stream, expected, events);
        ended({ outcome: 'written' });
        appendedEvents.inc({ category: stream.slice(0, stream.indexOf('-')) }, events.length);
        return appended;
      } catch (reason) {
        ended({ outcome: reason instanceof Error ? reason.name : 'thrown' });
        throw reason;
      }
    },
  };
}
