import { type CalendarDate, type Instant, isRefusal } from '@awr/kernel';
import type { PersonalText, Reversal } from '../../domain/entry';
import type { BookedEntry } from '../../domain/entry-book';
import { type EntryId, entryNumber } from '../../domain/entry-id';
import type { EntryKind } from '../../domain/entry-kind';
import { refuseClosed, refuseDay, refuseDebit } from '../../domain/entry-rules';
import { type EntryReversed, entryReversed } from '../../domain/events';
import type { Ledger } from '../../domain/ledger';
import { newEntry } from '../../domain/new-entry';
import { type Recorder, refuseOwn } from '../../domain/own-entry';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type ReversalReason, isReversalReason } from '../../domain/reversal-reason';

export interface ReverseEntry extends Recorder {
  readonly type: 'ReverseEntry';
  readonly reverses: EntryId;
  readonly reason: ReversalReason;
  readonly on: CalendarDate;
  readonly today: CalendarDate;
  readonly at?: Instant;
  readonly recordedBy: string;
  readonly approvedBy?: string;
  readonly note?: PersonalText;
}

/**
 * A wrong entry is never edited: another entry moves the same minutes back and names it. The account that pays them
 * back keeps to its limit like in any other entry; the cap does not hold, since nobody gains by it.
 */
export function reverseEntry(command: ReverseEntry, ledger: Ledger): EntryReversed[] | LedgerRefusal {
  const reversal = reversalOf(command, ledger);
  if (isRefusal(reversal)) return reversal;
  const refused = refuseDebit(ledger.accounts.find(reversal.debit)!, reversal.minutes, ledger);
  return refused ?? [entryReversed(reversal)];
}

/** The entry that undoes another, before limits are asked. */
export function reversalOf(command: ReverseEntry, ledger: Ledger): Reversal | LedgerRefusal {
  const { reverses, reason } = command;
  const entry = ledger.entries.find(entryNumber(reverses) ?? 0);
  if (!entry) return no('unknown-entry', { entryId: reverses });
  const debit = ledger.accounts.at(entry.creditOrdinal);
  const credit = ledger.accounts.at(entry.debitOrdinal);
  const refused =
    refuseDay(command) ??
    refuseReason(reason) ??
    refuseIrreversible(entry, reverses) ??
    refuseClosed(debit) ??
    refuseClosed(credit) ??
    refuseOwn(command, credit.id, ledger);
  if (refused) return refused;
  const movement = { debit: debit.id, credit: credit.id, minutes: entry.minutes };
  return { ...newEntry(movement, command, ledger), reverses, reason };
}

/** The other ledger would not follow: the pair would no longer mirror each other. */
const BETWEEN_TIMEBANKS: readonly EntryKind[] = ['sent', 'received', 'returned'];

function refuseReason(reason: ReversalReason): LedgerRefusal | undefined {
  return isReversalReason(reason) ? undefined : no('reason-unknown');
}

function refuseIrreversible(entry: BookedEntry, entryId: EntryId): LedgerRefusal | undefined {
  if (BETWEEN_TIMEBANKS.includes(entry.kind)) return no('between-timebanks', { entryId });
  if (entry.isReversal) return no('reversal-of-reversal', { entryId });
  return entry.isReversed ? no('already-reversed', { entryId }) : undefined;
}
