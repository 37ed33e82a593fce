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

/** The ledger's next entry, or one further ahead where a command makes several. */
export function newEntry(movement: Movement, about: EntryParticulars, ledger: Ledger, ahead = 0): Entry {
  const { minutes, debit, credit } = movement;
  const number = ledger.entries.size + 1 + ahead;
  const warnings = warningsOf(movement, ledger);
  return { entryId: entryId(number), minutes, debit, credit, ...particularsOf(about), ...(warnings && { warnings }) };
}

/** Only what is known: a command may carry more, and an event has no fields that are undefined. */
function particularsOf(about: EntryParticulars): EntryParticulars {
  const { on, recordedBy, approvedBy, category, activityId, groupId, organisationId, note, recorderName } = about;
  return {
    on,
    recordedBy,
    ...(approvedBy !== undefined && { approvedBy }),
    ...(category !== undefined && { category }),
    ...(activityId !== undefined && { activityId }),
    ...(groupId !== undefined && { groupId }),
    ...(organisationId !== undefined && { organisationId }),
    ...(note !== undefined && { note }),
    ...(recorderName !== undefined && { recorderName }),
  };
}

/** A soft limit lets through; the entry says for ever that it was passed, so that the broker sees it. */
function warningsOf({ debit, minutes }: Movement, { accounts, limits }: Ledger): readonly EntryWarning[] | undefined {
  if (limits.softCreditLimitMinutes === null) return undefined;
  const account = accounts.find(debit);
  return account && passesSoftLimit(account, minutes, limits) ? ['below-soft-limit'] : undefined;
}
