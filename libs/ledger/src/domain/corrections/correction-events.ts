import type { DomainEvent, EventDefinitions } from '@awr/kernel';
import type { AccountId } from '../account-id';
import type { PersonalText } from '../entry';
import type { EntryId } from '../entry-id';

/** Sealed words about an entry, under the key of the member whom the entry's own words are sealed under. */
interface AboutEntry {
  readonly entryId: EntryId;
  readonly memberId: string;
}

interface Dispute extends AboutEntry {
  /** The members on both sides of the entry. Not in logs from before this was kept. */
  readonly members?: readonly AccountId[];
}

/** Something said of an entry afterwards. The entry stays as it is. */
export type NoteAdded = DomainEvent<
  'NoteAdded',
  AboutEntry & { readonly note: PersonalText; readonly addedBy: string }
>;
export type DisputeOpened = DomainEvent<
  'DisputeOpened',
  Dispute & { readonly why: PersonalText; readonly openedBy: string }
>;
export type DisputeResolved = DomainEvent<
  'DisputeResolved',
  Dispute & { readonly upheld: boolean; readonly resolvedBy: string; readonly note?: PersonalText }
>;

export type CorrectionEvent = NoteAdded | DisputeOpened | DisputeResolved;

const person = ({ memberId }: AboutEntry) => memberId;

export const correctionEvents: EventDefinitions<CorrectionEvent> = {
  NoteAdded: { version: 1, personal: { fields: ['note'], person } },
  DisputeOpened: { version: 1, personal: { fields: ['why'], person } },
  DisputeResolved: { version: 1, personal: { fields: ['note'], person } },
};
