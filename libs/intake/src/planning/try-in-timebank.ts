import { type Timebank, type TimebankCommand, timebankDecider } from '@awr/community';
import { type Refusal, isRefusal } from '@awr/kernel';

/** Does in a copy of the timebank what a sheet asks for, by the timebank's own rules, or says why it can't be done. */
export function tryInTimebank(timebank: Timebank, command: TimebankCommand): Refusal | undefined {
  const outcome = timebankDecider.decide(command, timebank);
  if (isRefusal(outcome)) return outcome;
  for (const event of outcome) timebankDecider.evolve(timebank, event);
  return undefined;
}
