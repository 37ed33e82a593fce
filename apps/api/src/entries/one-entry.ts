import { invariant } from '@awr/kernel';
import type { Answer } from '@awr/runtime';
import { accepted, type Answered } from '../edge';
import { type EntryAnswer, entryOf } from './entry.answer';

/** The answer to a command that makes one entry. */
export function oneEntry(answer: Answer): Answered<EntryAnswer> {
  return accepted(answer, ({ events: [event] }) => {
    invariant(event, 'an entry was accepted without an event');
    return entryOf(event);
  });
}
