import { invariant } from '@awr/kernel';
import type { Answer } from '@awr/runtime';
import { accepted, type Answered } from '../edge';
import { entriesIn, type EntryAnswer } from './entry.answer';

/** The answer to a command that makes one entry. */
export function oneEntry(answer: Answer): Answered<EntryAnswer> {
  return accepted(answer, ({ events }) => {
    // A hold that had ended may have been written down before it.
    const [entry] = entriesIn(events);
    invariant(entry, 'an entry was accepted without an event');
    return entry;
  });
}
