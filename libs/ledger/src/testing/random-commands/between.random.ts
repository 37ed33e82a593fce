import * as fc from 'fast-check';
import type { LedgerCommand } from '../../ledger.decider';
import { about, days, members, minutes, mostly, type } from './values';

const timebanks = mostly(fc.constantFrom('bro', 'aber'), fc.constant('nowhere'));
// Few of them, so that what is under way is sent again, answered, and answered again.
const transferIds = fc.integer({ min: 1, max: 30 }).map((number) => `transfer-${number}`);
const partner = fc.record({
  timebankId: fc.constantFrom('bro', 'aber'),
  agreementId: fc.constant('agreement'),
  agreementRevision: fc.nat(500),
  inForce: mostly(fc.constant(true), fc.constant(false), 4),
  transferMinutes: fc.integer({ min: 30, max: 240 }),
  owesMinutes: fc.integer({ min: 0, max: 600 }),
  owedMinutes: fc.integer({ min: 0, max: 600 }),
});
const sending = { from: members, toTimebankId: timebanks, toNumber: fc.constant('BRO0001'), minutes };
const arrival = { fromTimebankId: timebanks, to: members, minutes, on: days };
const recordedBy = fc.constant('process:transfer-settling');

export const randomBetween: fc.Arbitrary<LedgerCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ type: type('NotePartner'), partner }) },
  {
    weight: 6,
    arbitrary: fc.record({ type: type('SendToTimebank'), transferId: transferIds, ...sending, ...about }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ type: type('ReceiveFromTimebank'), transferId: transferIds, ...arrival, recordedBy }),
  },
  { weight: 3, arbitrary: fc.record({ type: type('CompleteTransfer'), transferId: transferIds }) },
  {
    weight: 3,
    arbitrary: fc.record({ type: type('ReturnTransfer'), transferId: transferIds, on: days, recordedBy }),
  },
);
