import type { Execution } from '@awr/runtime';
import { TwoTimebanks } from './two-timebanks';

/**
 * Follows the log in a process of its own until there is nothing left to do, unless it is told to kill itself before
 * or after a step: `before 1` is before the first thing that it asks a ledger for.
 */
async function main([folder = '', when, step = '0']: readonly string[]): Promise<void> {
  const timebanks = new TwoTimebanks(folder);
  await timebanks.settle(dyingAt(timebanks.execution, when, Number(step)));
  await timebanks.close();
}

function dyingAt(execution: Execution, when: string | undefined, step: number): Execution {
  let steps = 0;
  return {
    look: execution.look.bind(execution),
    answered: execution.answered.bind(execution),
    executeAll: execution.executeAll.bind(execution),
    async execute(decider, id, ask) {
      steps += 1;
      if (when === 'before' && steps === step) process.kill(process.pid, 'SIGKILL');
      const answer = await execution.execute(decider, id, ask);
      if (when === 'after' && steps === step) process.kill(process.pid, 'SIGKILL');
      return answer;
    },
  };
}

void main(process.argv.slice(2));
