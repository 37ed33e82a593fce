import type { CalendarDate } from '@awr/kernel';
import type { Entry, EntryParticulars, EntryWarning } from './entry';
import { entryId } from './entry-id';
import type { Movement } from './entry-rules';
import type { Ledger } from './ledger';
import { passesSoftLimit } from './limits';

/** What every command that makes an entry says. */
export interface EntryCommand extends EntryParticulars {
  /** The day it is in Wales as the command is given. */
  readonly today: CalendarDate;
}

const OPTIONAL = [
  'approvedBy',
  'category',
  'activityId',
  'groupId',
  'organisationId',
  'note',
  'recorderName',
] as const satisfies readonly (keyof EntryParticulars)[];

/** The ledger's next entry, or one further ahead where a command makes several. */
export function newEntry(movement: Movement, about: EntryParticulars, ledger: Ledger, ahead = 0): Entry {
  const { minutes, debit, credit } = movement;
  const id = entryId(ledger.entries.size + 1 + ahead);
  const entry: Mutable<Entry> = { entryId: id, minutes, debit, credit, on: about.on, recordedBy: about.recordedBy };
  for (const field of OPTIONAL) copy(field, about, entry);
  const warnings = warningsOf(movement, ledger);
  if (warnings.length > 0) entry.warnings = warnings;
  return entry;
}

function copy<Field extends keyof EntryParticulars>(field: Field, from: EntryParticulars, to: Mutable<Entry>): void {
  const value = from[field];
  if (value !== undefined) (to as EntryParticularsToFill)[field] = value;
}

/** A soft limit lets through; the entry says for ever that it was passed, so that the broker sees it. */
function warningsOf({ debit, minutes }: Movement, ledger: Ledger): readonly EntryWarning[] {
  const account = ledger.accounts.find(debit);
  return account && passesSoftLimit(account, minutes, ledger.limits) ? ['below-soft-limit'] : [];
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type EntryParticularsToFill = Mutable<EntryParticulars>;
