import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { anyAccount, limits, type } from './values';

export const randomOpenings: fc.Arbitrary<LedgerCommand> = fc.oneof(
  fc.record({ type: type('OpenLedger'), limits, policyRevision: fc.constant(0) }),
  fc.record({ type: type('OpenAccount'), accountId: anyAccount }),
  fc.record({ type: type('SetLimits'), limits, policyRevision: fc.nat(30) }),
);
