import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { about, members, membersOrPot, minutes, people, type, venues } from './values';

const line = fc.record({ to: members, minutes });
const spend = { from: members, venue: venues, offerId: fc.constant('film'), people, minutes };

export const randomMovements: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: type('RecordHours'), to: members, minutes, ...about }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: type('RecordRegister'), lines: fc.array(line, { maxLength: 4 }), ...about }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ type: type('GiveCredits'), from: members, to: membersOrPot, minutes, ...about }),
  },
  { weight: 4, arbitrary: fc.record({ type: type('SpendCredits'), ...spend, ...about }) },
);
