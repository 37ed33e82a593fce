import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { randomClaims } from './claims.random';
import { randomExchanges } from './exchanges.random';
import { randomCorrections } from './corrections.random';
import { randomHolds } from './holds.random';
import { randomLifecycles, randomMerges } from './lifecycle.random';
import { randomBetween } from './between.random';
import { randomMovements } from './movements.random';
import { randomOpenings } from './opening.random';
import { randomPolicies } from './policies.random';
import { randomPeriods } from './periods.random';
import { randomReversals } from './reversals.random';
import { type Around, somewhere } from './values';

/** Any command of any topic, by whoever may ask it. Each topic makes its own, in a file of its own. */
export function commandsAround(around: Around): fc.Arbitrary<LedgerCommand> {
  return fc.oneof(
    { weight: 120, arbitrary: randomClaims(around) },
    { weight: 120, arbitrary: randomExchanges(around) },
    { weight: 30, arbitrary: randomOpenings(around) },
    { weight: 200, arbitrary: randomMovements },
    { weight: 40, arbitrary: randomReversals(around) },
    { weight: 60, arbitrary: randomHolds },
    { weight: 60, arbitrary: randomPolicies },
    { weight: 40, arbitrary: randomCorrections(around) },
    { weight: 40, arbitrary: randomLifecycles },
    { weight: 6, arbitrary: randomMerges },
    { weight: 60, arbitrary: randomBetween },
    { weight: 12, arbitrary: randomPeriods },
  );
}

export const anyCommand = commandsAround(somewhere);
