import { isRefusal } from '@awr/kernel';
import { entryId } from '../../domain/entry-id';
import { refuseDebit } from '../../domain/entry-rules';
import type { CreditsGiven, CreditsSpent, EntryReversed, HoursRecorded } from '../../domain/events';
import { foreseeing } from '../../domain/foreseen';
import type { Ledger } from '../../domain/ledger';
import { spendable } from '../../domain/limits';
import type { LedgerRefusal } from '../../domain/refusals';
import { type GiveCredits, giveCredits } from '../give-credits/give-credits';
import { type RecordHours, recordHours } from '../record-hours/record-hours';
import { type ReverseEntry, reversalOf } from '../reverse-entry/reverse-entry';
import { type SpendCredits, spendCredits } from '../spend-credits/spend-credits';

export type Replacement = RecordHours | GiveCredits | SpendCredits;
type Corrected = EntryReversed | HoursRecorded | CreditsGiven | CreditsSpent;

export interface CorrectEntry extends Omit<ReverseEntry, 'type'> {
  readonly type: 'CorrectEntry';
  /** What should have been recorded. */
  readonly replacement: Replacement;
}

/**
 * A wrong entry is reversed and the right one made in one step, each naming the other. Limits are asked of both
 * together: somebody who has spent a part of what they were given by mistake can be put right, if the rest suffices.
 */
export function correctEntry(command: CorrectEntry, ledger: Ledger): Corrected[] | LedgerRefusal {
  const { reverses } = command;
  const correctedBy = entryId(ledger.entries.size + 2);
  const reversal = reversalOf({ ...command, type: 'ReverseEntry' }, ledger);
  if (isRefusal(reversal)) return reversal;
  const reversed: EntryReversed = { type: 'EntryReversed', data: { ...reversal, correctedBy } };
  const after = foreseeing(ledger, [reversed]);
  const replaced = replacement({ ...command.replacement, corrects: reverses }, after);
  if (isRefusal(replaced)) return replaced;
  return refusePayer(reversed, replaced, ledger) ?? [reversed, ...replaced];
}

function replacement(command: Replacement, ledger: Ledger) {
  switch (command.type) {
    case 'RecordHours':
      return recordHours(command, ledger);
    case 'GiveCredits':
      return giveCredits(command, ledger);
    case 'SpendCredits':
      return spendCredits(command, ledger);
  }
}

/** Whoever pays back the wrong minutes must not come out below their limit, unless they gain by the correction. */
function refusePayer({ data }: EntryReversed, replaced: Corrected[], ledger: Ledger): LedgerRefusal | undefined {
  const payer = ledger.accounts.find(data.debit)!;
  const before = spendable(payer, ledger);
  const after = spendable(payer, foreseeing(ledger, [{ type: 'EntryReversed', data }, ...replaced]));
  return after >= Math.min(0, before) ? undefined : refuseDebit(payer, before - after, ledger);
}
