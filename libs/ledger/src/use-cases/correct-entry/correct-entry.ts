import { isRefusal } from '@awr/kernel';
import type { Account } from '../../domain/accounts';
import { refuseKindOfEntry } from '../../domain/corrections/correcting';
import { entryId, entryNumber } from '../../domain/entry-id';
import { refuseCredit, refuseDebit } from '../../domain/entry-rules';
import type { EntryReversed } from '../../domain/events';
import { foreseeing } from '../../domain/foreseen';
import type { Ledger } from '../../domain/ledger';
import { receivable, spendable } from '../../domain/limits';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type ReverseEntry, reversalOf } from '../reverse-entry/reverse-entry';
import { type Replaced, type Replacement, replacing } from './replacement';

export interface CorrectEntry extends Omit<ReverseEntry, 'type'> {
  readonly type: 'CorrectEntry';
  /** What should have been recorded. */
  readonly replacement: Replacement;
}

/**
 * A wrong entry is reversed and the right one made in one step, each naming the other. Limits are asked of both
 * together: somebody who has spent a part of what they were given by mistake can be put right, if the rest suffices.
 */
export function correctEntry(command: CorrectEntry, ledger: Ledger): [EntryReversed, Replaced] | LedgerRefusal {
  const { reverses } = command;
  const wrong = ledger.entries.find(entryNumber(reverses) ?? 0);
  if (!wrong) return no('unknown-entry', { entryId: reverses });
  const reversal = refuseKindOfEntry(wrong.kind) ?? reversalOf({ ...command, type: 'ReverseEntry' }, ledger);
  if (isRefusal(reversal)) return reversal;
  const correctedBy = entryId(ledger.entries.size + 2);
  const reversed: EntryReversed = { type: 'EntryReversed', data: { ...reversal, correctedBy } };
  const undone = foreseeing(ledger, [reversed]);
  const correcting = { payer: reversal.credit, minutes: reversal.minutes };
  // What was recorded together stays together: who reverses the batch reverses what was put right in it too.
  const { batchId } = wrong;
  const right = { ...command.replacement, corrects: reverses, ...(batchId !== undefined && { batchId }) };
  const replaced = replacing(right, { ...undone, correcting });
  if (isRefusal(replaced)) return replaced;
  return refuseLimits(reversed, replaced, ledger) ?? [reversed, replaced];
}

/**
 * Nobody comes out of both entries beyond their limit, unless they were beyond it before and are no worse. What is said
 * to be possible is what the right entry may be, or, of whoever only pays the wrong minutes back, what they have.
 */
function refuseLimits(
  { data: reversal, ...reversed }: EntryReversed,
  replaced: Replaced,
  before: Ledger,
): LedgerRefusal | undefined {
  const undone = foreseeing(before, [{ ...reversed, data: reversal }]);
  const after = foreseeing(undone, [replaced]);
  const account = (id: string) => before.accounts.find(id as Account['id'])!;
  const [payer, receiver, repays] = [
    account(replaced.data.debit),
    account(replaced.data.credit),
    account(reversal.debit),
  ];
  const { minutes } = replaced.data;
  const isWorse = (left: typeof spendable, who: Account) => left(who, after) < Math.min(0, left(who, before));
  if (isWorse(spendable, payer)) return refuseDebit(payer, minutes, undone);
  if (isWorse(receivable, receiver)) return refuseCredit(receiver, minutes, undone);
  if (!isWorse(spendable, repays)) return undefined;
  return refuseDebit(repays, spendable(repays, before) - spendable(repays, after), before);
}
