import * as fc from 'fast-check';
import { LOCK_REASONS, type LockReason } from '../../domain/lifecycle/lock-reason';
import type { LedgerCommand } from '../../ledger.decider';
import { cinema } from '../builders';
import { about, actors, members, mostly, twins, type } from './values';

const reason = fc.constantFrom(...(Object.keys(LOCK_REASONS) as LockReason[]), 'spite' as 'other');
const closing = {
  cause: fc.constantFrom('left' as const, 'erased' as const),
  rest: fc.constantFrom('pot' as const, 'waive' as const),
  writeOff: fc.constantFrom('pot' as const, 'issuing' as const, undefined),
};

/** Whoever goes mostly comes back, or soon there would be nobody. */
export const randomLifecycles: fc.Arbitrary<LedgerCommand> = fc.oneof(
  fc.record({ type: type('LockAccount'), accountId: members, reason, lockedBy: actors }),
  { weight: 3, arbitrary: fc.record({ type: type('UnlockAccount'), accountId: members, unlockedBy: actors }) },
  fc
    .record({ type: type('CloseAccount'), accountId: members, ...closing, ...about })
    .map(({ writeOff, ...closed }) => ({ ...closed, ...(writeOff && { writeOff }) })),
  { weight: 4, arbitrary: fc.record({ type: type('ReopenAccount'), accountId: members }) },
);

/** Some people who were recorded twice. There are no more of them in a long history than people. */
export const randomMerges: fc.Arbitrary<LedgerCommand> = fc.record({
  type: type('MergeAccounts'),
  ...{ from: mostly(twins, fc.constantFrom(cinema, 'issuing', 'member:nobody'), 9), into: members, ...about },
});
