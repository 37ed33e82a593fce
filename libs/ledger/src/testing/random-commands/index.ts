import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { randomClaims } from './claims.random';
import { randomExchanges } from './exchanges.random';
import { randomMovements } from './movements.random';
import { randomOpenings } from './opening.random';
import { randomReversals } from './reversals.random';
import { type Around, somewhere } from './values';

/** Any command of any topic, by whoever may ask it. Each topic makes its own, in a file of its own. */
export function commandsAround(around: Around): fc.Arbitrary<LedgerCommand> {
  return fc.oneof(
    { weight: 3, arbitrary: randomOpenings },
    { weight: 20, arbitrary: randomMovements },
    { weight: 5, arbitrary: randomReversals(around) },
    { weight: 12, arbitrary: randomClaims(around) },
    { weight: 12, arbitrary: randomExchanges(around) },
  );
}

export const anyCommand = commandsAround(somewhere);
