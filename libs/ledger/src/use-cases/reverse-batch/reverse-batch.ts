import { type RefusedOne, isRefusal } from '@awr/kernel';
import { entryId } from '../../domain/entry-id';
import type { EntryReversed } from '../../domain/events';
import { foreseeing } from '../../domain/foreseen';
import type { Ledger } from '../../domain/ledger';
import { type LedgerRefusal, no } from '../../domain/refusals';
import { type ReverseEntry, reverseEntry } from '../reverse-entry/reverse-entry';

export interface ReverseBatch extends Omit<ReverseEntry, 'type' | 'reverses'> {
  readonly type: 'ReverseBatch';
  readonly batchId: string;
}

/** So many of those that stand in the way are told one by one; the cause is the same by then. */
const MOST_TOLD = 100;

/**
 * What was recorded together, a register or a file, is reversed together: all of it that was not reversed before, or
 * nothing. The newest goes first, so that what was spent of it comes back before it is taken.
 */
export function reverseBatch(command: ReverseBatch, ledger: Ledger): EntryReversed[] | LedgerRefusal {
  const { batchId, ...reversal } = command;
  const numbers = ledger.entries.ofBatch(batchId);
  if (numbers.length === 0) return no('unknown-batch', { batchId });
  const standing = numbers.filter((number) => !ledger.entries.find(number)!.isReversed).reverse();
  if (standing.length === 0) return no('batch-already-reversed', { batchId });
  const events: EntryReversed[] = [];
  const bad: RefusedOne[] = [];
  const foreseen = foreseeing(ledger);
  for (const number of standing) {
    const reverses = entryId(number);
    const outcome = reverseEntry({ ...reversal, type: 'ReverseEntry', reverses }, foreseen);
    if (isRefusal(outcome)) {
      bad.push({ refused: outcome.refused, details: { ...outcome.details, entryId: reverses } });
    } else {
      events.push(...outcome);
      foreseen.foreseen.take(outcome, ledger);
    }
  }
  if (bad.length === 0) return events;
  return { ...no('batch-irreversible', { batchId, count: bad.length }), each: bad.slice(0, MOST_TOLD) };
}
