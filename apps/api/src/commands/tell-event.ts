import { invariant } from '@awr/kernel';
import type { Answer } from '@awr/runtime';
import { accepted, type Answered } from '../edge';
import { withoutSealed } from '@awr/publishing';

/**
 * The answer to a command that leads to one event: told from the event's data. What is sealed is left out, since a
 * repeated answer must equal the first, also after the person was erased.
 */
export function tellEvent<Data, Told>(answer: Answer, tell: (data: Data) => Told): Answered<Told> {
  return accepted(answer, ({ events }) => {
    // The one that was asked for is the last: a hold that had ended may have been written down before it.
    const event = events.at(-1);
    invariant(event, 'a command was accepted without an event');
    return tell(withoutSealed(event.data) as Data);
  });
}
