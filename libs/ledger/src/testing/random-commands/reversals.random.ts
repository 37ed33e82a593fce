import * as fc from 'fast-check';
import { REVERSAL_REASONS, type ReversalReason } from '../../domain/reversal-reason';
import type { LedgerCommand } from '../../ledger.decider';
import { type Around, about, entryIds, type } from './values';

export const reasons = fc.constantFrom(...(Object.keys(REVERSAL_REASONS) as ReversalReason[]), 'spite' as 'other');

export function randomReversals(around: Around): fc.Arbitrary<LedgerCommand> {
  return fc.record({ type: type('ReverseEntry'), reverses: entryIds(around), reason: reasons, ...about });
}
