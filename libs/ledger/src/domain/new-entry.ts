import type { CalendarDate, Instant } from '@awr/kernel';
import { ISSUING } from './account-id';
import { budgetLeft } from './budgets/budget-rule';
import type { Entry, EntryParticulars, EntryWarning } from './entry';
import { entryId } from './entry-id';
import type { Movement } from './entry-rules';
import type { Ledger } from './ledger';
import type { Recorder } from './own-entry';
import { closedPeriodOf } from './periods/period';
import { passesSoftCap, passesSoftLimit } from './limits';

/** What every command that makes an entry says. */
export interface EntryCommand extends EntryParticulars, Recorder {
  /** The day it is in Wales as the command is given. */
  readonly today: CalendarDate;
  /** The moment it is: from then on holds that have ended hold nothing. Left out, all that the log has still do. */
  readonly at?: Instant;
  /** True where the broker asks. */
  readonly byBroker?: boolean;
}

/** The ledger's next entry, or one further ahead where a command makes several. */
export function newEntry(movement: Movement, about: EntryParticulars & Recorder, ledger: Ledger, ahead = 0): Entry {
  const { minutes, debit, credit } = movement;
  const number = ledger.entries.size + 1 + (ledger.foreseen?.entries ?? 0) + ahead;
  const warnings = warningsOf(movement, about, ledger);
  const late = closedPeriodOf(about.on, ledger);
  return {
    ...{ entryId: entryId(number), minutes, debit, credit, ...particularsOf(about) },
    ...(warnings && { warnings }),
    ...(about.recorderAccount === credit && { byBeneficiary: true as const }),
    ...(late && { lateFor: late.periodId }),
  };
}

/** Only what is known: a command may carry more, and an event has no fields that are undefined. */
function particularsOf(about: EntryParticulars): EntryParticulars {
  const { on, recordedBy, approvedBy, category, activityId, groupId, organisationId, note, recorderName } = about;
  const { batchId, corrects } = about;
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
    ...(batchId !== undefined && { batchId }),
    ...(corrects !== undefined && { corrects }),
  };
}

/** What is let through is said in the entry for ever, so that the broker sees it. */
function warningsOf(
  { debit, credit, minutes }: Movement,
  about: EntryParticulars,
  ledger: Ledger,
): readonly EntryWarning[] | undefined {
  const [from, to] = [ledger.accounts.find(debit), ledger.accounts.find(credit)];
  const left = debit === ISSUING ? budgetLeft(about, ledger) : undefined;
  const warnings: EntryWarning[] = [];
  if (from && passesSoftLimit(from, minutes, ledger)) warnings.push('below-soft-limit');
  if (to && passesSoftCap(to, minutes, ledger)) warnings.push('above-soft-cap');
  if (left !== undefined && minutes > left) warnings.push('over-budget');
  return warnings.length > 0 ? warnings : undefined;
}
