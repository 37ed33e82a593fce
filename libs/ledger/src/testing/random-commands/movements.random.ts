import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { about, members, membersOrPot, minutes, ofHours, people, type, venues } from './values';

const line = fc.record({ to: members, minutes });
const spend = { from: members, venue: venues, offerId: fc.constant('film'), people, minutes };

function withHours<Command>(commands: fc.Arbitrary<Command>) {
  return fc.tuple(commands, ofHours).map(([command, hours]) => ({ ...command, ...hours }));
}

export const randomHours = withHours(fc.record({ type: type('RecordHours'), to: members, minutes, ...about }));
export const randomGifts = fc.record({ type: type('GiveCredits'), from: members, to: membersOrPot, minutes, ...about });
export const randomSpends = fc.record({ type: type('SpendCredits'), ...spend, ...about });

export const randomMovements: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 5, arbitrary: randomHours },
  {
    weight: 1,
    arbitrary: withHours(
      fc.record({ type: type('RecordRegister'), lines: fc.array(line, { maxLength: 4 }), ...about }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.record({ type: type('GiveCredits'), from: members, to: membersOrPot, minutes, ...about }),
  },
  { weight: 4, arbitrary: randomSpends },
);
