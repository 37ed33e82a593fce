import type { Sealed, Unsealer } from '@awr/kernel';
import { type JsonText, fromJson } from '@awr/projections';

/** A note in plain; null where there is none, and where the person was erased. */
export function openedNote(note: JsonText<Sealed> | null, eventId: string | null, unsealer: Unsealer): string | null {
  if (note === null || eventId === null) return null;
  const plain = unsealer.unseal(fromJson(note), eventId, 'note');
  return typeof plain === 'string' ? plain : null;
}
