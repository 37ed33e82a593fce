import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { type Around, anyAccount, limits, mostly, perhaps, twins, type } from './values';

const terms = perhaps(
  fc.record({
    retireSpentCredits: fc.boolean(),
    expiryMonths: perhaps(mostly(fc.constantFrom(1, 3, 7), fc.constant(0))),
    expiryNoticeDays: mostly(fc.constantFrom(0, 1, 14), fc.constant(-1)),
    brokerMayExceedBudget: fc.boolean(),
    recordingForOneself: fc.constantFrom('someone-else' as const, 'allowed' as const),
  }),
);

export function randomOpenings(around: Around): fc.Arbitrary<LedgerCommand> {
  return fc.oneof(
    fc.record({ type: type('OpenLedger'), limits, policyRevision: fc.constant(0) }),
    fc.record({ type: type('OpenAccount'), accountId: mostly(twins, anyAccount, 1) }),
    fc
      .record({ type: type('SetLimits'), limits, policyRevision: fc.nat(around.policyRevision + 2), terms })
      .map(({ terms, ...set }) => ({ ...set, ...(terms && { terms }) })),
  );
}
