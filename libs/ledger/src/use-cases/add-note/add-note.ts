import { isRefusal } from '@awr/kernel';
import { aboutEntry } from '../../domain/corrections/about-entry';
import type { NoteAdded } from '../../domain/corrections/correction-events';
import type { PersonalText } from '../../domain/entry';
import type { EntryId } from '../../domain/entry-id';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';

export interface AddNote {
  readonly type: 'AddNote';
  readonly entryId: EntryId;
  readonly note: PersonalText;
  readonly addedBy: string;
}

/** Something is said of an entry later. The entry itself stays as it is. */
export function addNote({ entryId, note, addedBy }: AddNote, ledger: Ledger): NoteAdded[] | LedgerRefusal {
  const about = aboutEntry(entryId, ledger);
  if (isRefusal(about)) return about;
  if (note === '') return no('note-missing');
  return [{ type: 'NoteAdded', data: { entryId, memberId: about.memberId, note, addedBy } }];
}
