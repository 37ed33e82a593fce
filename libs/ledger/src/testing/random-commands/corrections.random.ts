import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { exchangeIds } from '../../domain/agreements/numbered-id';
import { randomGifts, randomHours, randomSpends } from './movements.random';
import { randomGrants } from './policies.random';
import { reasons } from './reversals.random';
import { type Around, about, actors, entryIds, idsNear, members, minutes, mostly, type } from './values';

const words = mostly(fc.constant('Nid fi oedd yno'), fc.constant(''));

export function randomCorrections(around: Around): fc.Arbitrary<LedgerCommand> {
  const entryId = entryIds(around);
  const exchangeId = idsNear(around.newestExchange, exchangeIds.write);
  const line = fc.integer({ min: 1, max: 4 });
  const help = { exchangeId, line, helper: members, helped: members, minutes };
  const randomHelp = fc.record({ type: type('RecordHelp'), ...help, ...about });
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        type: type('CorrectEntry'),
        ...{ reverses: entryId, reason: reasons, ...about },
        replacement: fc.oneof(randomHours, randomGifts, randomSpends, randomGrants, randomHelp),
      }),
    },
    fc.record({
      type: type('ReverseBatch'),
      batchId: fc.constantFrom('register-1', 'register-2', 'register-3'),
      ...{ reason: reasons, ...about },
    }),
    fc.record({ type: type('AddNote'), entryId, note: words, addedBy: actors }),
    fc.record({ type: type('OpenDispute'), entryId, why: words, openedBy: actors }),
    fc.record({ type: type('ResolveDispute'), entryId, upheld: fc.boolean(), resolvedBy: actors }),
  );
}
